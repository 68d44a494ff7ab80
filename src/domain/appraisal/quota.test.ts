import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quota } from '#regulation/rating.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { applyQuota, quotaOf, type QuotaSubject } from './quota.ts';

const title = { vi: 'x', en: 'x' };
const rule: Quota = {
  id: 'excellent',
  title,
  source: { document: 'd' },
  level: 'excellent',
  base: ['good'],
  otherReading: ['excellent', 'good'],
  share: '20',
  rounding: 'down',
  within: ['campaign'],
  ties: 'peopleDecide',
  excessTo: 'good',
};

function people(level: string, ...scores: (number | null)[]): QuotaSubject[] {
  return scores.map((score, index) => ({
    id: `${level}${String(index + 1).padStart(2, '0')}`,
    level,
    score: score === null ? null : new Decimal(score),
  }));
}

const times = (count: number, score: number) => Array.from({ length: count }, () => score);

test('vector 5: of 25 people at 70 or more, 4 when the base is "only good", 5 when "good and above"', () => {
  const both = { base: ['excellent', 'good'] };
  for (const excellent of [0, 3, 4, 5, 6, 25]) {
    const counts = { excellent, good: 25 - excellent, completed: 7 };
    expect([excellent, quotaOf(rule, counts)]).toEqual([excellent, 4]);
    expect([excellent, quotaOf({ ...rule, ...both }, counts)]).toEqual([excellent, 5]);
  }
});

test('those beyond the quota are named, both readings and the higher share shown', () => {
  const subjects = [...people('excellent', 95, 91, 98, 93, 92, 90.5), ...people('good', ...times(19, 80))];
  const exceptional = { share: '25', title, source: { document: 'd' } };
  expect(applyQuota({ ...rule, exceptional }, subjects)).toEqual([
    {
      quota: 'excellent',
      level: 'excellent',
      pool: {},
      proposed: 6,
      base: 21,
      allowed: 4,
      otherReading: 5,
      exceptional: 5,
      keep: ['excellent03', 'excellent01', 'excellent04', 'excellent05'],
      tied: [],
      toChoose: 0,
      exceed: ['excellent02', 'excellent06'],
      excessTo: 'good',
    },
  ]);
});

test('equal scores across the limit: people decide, all out, or all in', () => {
  const subjects = [...people('excellent', 98, 95, 92, 92, 92, 91), ...people('good', ...times(14, 80))];
  const outcome = (ties: Quota['ties']) => {
    const [result] = applyQuota({ ...rule, ties }, subjects);
    return result && [result.allowed, result.keep.length, result.tied, result.toChoose, result.exceed.length];
  };
  expect(outcome('peopleDecide')).toEqual([3, 2, ['excellent03', 'excellent04', 'excellent05'], 1, 1]);
  expect(outcome('allOut')).toEqual([3, 2, [], 0, 4]);
  expect(outcome('allIn')).toEqual([3, 5, [], 0, 1]);
});

test('each pool of those who share unit and group is counted apart', () => {
  const members = (unit: string, group: string, count: number) =>
    people('excellent', ...times(count, 95)).map((it) => ({ ...it, id: unit + group + it.id, unit, group }));
  const subjects = [...members('a', 'heads', 6), ...members('a', 'staff', 12), ...members('b', 'heads', 3)];
  const results = applyQuota({ ...rule, within: ['unit', 'group'] }, subjects);
  expect(results.map((it) => [it.pool, it.proposed, it.allowed])).toEqual([
    [{ unit: 'a', group: 'heads' }, 6, 1],
    [{ unit: 'a', group: 'staff' }, 12, 2],
    [{ unit: 'b', group: 'heads' }, 3, 0],
  ]);
});

test('roundings', () => {
  const counts = { excellent: 0, good: 13 };
  const both = { ...rule, base: ['excellent', 'good'] };
  expect(quotaOf({ ...both, rounding: 'down' }, counts)).toBe(2);
  expect(quotaOf({ ...both, rounding: 'nearest' }, counts)).toBe(3);
  expect(quotaOf({ ...both, rounding: 'up' }, counts)).toBe(3);
  expect(quotaOf({ ...both, rounding: 'nearest' }, { good: 12 })).toBe(2);
  expect(quotaOf({ ...both, rounding: 'up' }, { good: 11 })).toBe(3);
});

const levels = ['excellent', 'good', 'completed'];
const subjectsArbitrary = fc
  .array(
    fc.record({ level: fc.constantFrom(...levels), score: fc.option(fc.integer({ min: 0, max: 20 })) }),
    {
      maxLength: 40,
    },
  )
  .map((rows) =>
    rows.map(({ level, score }, at) => ({
      id: `p${at}`,
      level,
      score: score === null ? null : new Decimal(score),
    })),
  );
const ruleArbitrary = fc
  .record({
    share: fc.integer({ min: 1, max: 100 }).map(String),
    base: fc.subarray(levels, { minLength: 1 }),
    rounding: fc.constantFrom('down' as const, 'nearest' as const, 'up' as const),
    ties: fc.constantFrom('peopleDecide' as const, 'allOut' as const),
  })
  .map((chosen): Quota => ({ ...rule, ...chosen }));

/** An oracle of its own: who has which level once the people named have moved, and whether the share is kept then. */
function isKept(quota: Quota, after: string[]): boolean {
  const have = after.filter((it) => it === quota.level).length;
  const hundredths = after.filter((it) => quota.base.includes(it)).length * Number(quota.share);
  const down = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  if (quota.rounding === 'up') return have <= (rest > 0 ? down + 1 : down);
  return have <= (quota.rounding === 'nearest' && rest >= 50 ? down + 1 : down);
}

test('never exceeded once those beyond it have moved, and one more would exceed it', () => {
  fc.assert(
    fc.property(ruleArbitrary, subjectsArbitrary, (quota, subjects) => {
      for (const { keep, tied, toChoose, exceed, allowed } of applyQuota(quota, subjects)) {
        const chosen = new Set([...keep, ...tied.slice(0, toChoose)]);
        const after = subjects.map(({ id, level }) =>
          level !== quota.level || chosen.has(id) ? level : quota.excessTo,
        );
        expect(isKept(quota, after)).toBe(true);
        expect(chosen.size).toBeLessThanOrEqual(allowed);
        expect([...keep, ...tied, ...exceed].toSorted()).toEqual(
          subjects
            .filter((it) => it.level === quota.level)
            .map((it) => it.id)
            .toSorted(),
        );
        const left = subjects.findIndex((it) => it.level === quota.level && !chosen.has(it.id));
        const full = left < 0 || quota.ties !== 'peopleDecide';
        expect(full || !isKept(quota, after.with(left, quota.level))).toBe(true);
      }
    }),
  );
});

test('the order of the list does not matter', () => {
  const shuffled = subjectsArbitrary.chain((subjects) =>
    fc.tuple(
      fc.constant(subjects),
      fc.shuffledSubarray(subjects, { minLength: subjects.length, maxLength: subjects.length }),
    ),
  );
  fc.assert(
    fc.property(ruleArbitrary, shuffled, (quota, [subjects, other]) => {
      expect(applyQuota(quota, other)).toEqual(applyQuota(quota, subjects));
    }),
  );
});
