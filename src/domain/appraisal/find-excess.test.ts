import { expect, test } from 'vitest';
import type { Quota } from '#regulation/rating.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { type DecidedSubject, findExcess } from './find-excess.ts';

const title = { vi: 'x', en: 'x' };
const quota: Quota = {
  id: 'share',
  title,
  source: { document: 'd' },
  level: 'excellent',
  base: ['good'],
  share: '20',
  exceptional: { share: '25', title, source: { document: 'd' } },
  rounding: 'down',
  within: ['unit'],
  ties: 'peopleDecide',
  excessTo: 'good',
};

function people(
  unit: string,
  level: string,
  standing: DecidedSubject['standing'],
  count: number,
): DecidedSubject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${unit} ${level} ${standing} ${index}`,
    unit,
    level,
    standing,
    score: new Decimal(90 - index),
  }));
}

// Of 25 people 4 may have it: 4 ≤ 20 % of 21, and 5 > 20 % of 20; by the higher share 5 ≤ 25 % of 20.
test('counts those given the level before and now against everybody in the pool', () => {
  const others = [...people('a', 'good', 'proposed', 15), ...people('a', 'excellent', 'proposed', 6)];
  const before = people('a', 'excellent', 'decided', 3);
  const now = people('a', 'excellent', 'deciding', 1);
  expect(findExcess([quota], [...others, ...before, ...now], [])).toBeUndefined();
  const one = people('a', 'excellent', 'deciding', 2);
  const rest = others.slice(1);
  expect(findExcess([quota], [...rest, ...before, ...one], [])).toEqual({
    quota,
    pool: { unit: 'a' },
    given: 5,
    limit: 4,
  });
});

test('lets a granted unit go up to the higher share, and no other unit', () => {
  const all = [...people('a', 'excellent', 'deciding', 5), ...people('a', 'good', 'deciding', 20)];
  expect(findExcess([quota], all, [{ quota: 'share', unitId: 'a' }])).toBeUndefined();
  expect(findExcess([quota], all, [{ quota: 'share', unitId: null }])).toBeUndefined();
  expect(findExcess([quota], all, [{ quota: 'share', unitId: 'b' }])).toMatchObject({ given: 5, limit: 4 });
});

test('does not ask about a pool the decision gives nobody the level in', () => {
  const earlier = people('a', 'excellent', 'decided', 3);
  const now = people('a', 'good', 'deciding', 5);
  expect(findExcess([quota], [...earlier, ...now], [])).toBeUndefined();
});
