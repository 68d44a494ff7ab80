import { expect, it } from 'vitest';
import { possibleUses } from './possible-uses.ts';

const source = { document: 'made-up' };
const uses = { value: ['commendation', 'rotation', 'review'] as const, source };

it('gives every use of the regulation where it makes no difference between levels', () => {
  expect(possibleUses({ uses: { ...uses, value: [...uses.value] }, usesByLevel: undefined }, 'good')).toEqual(
    ['commendation', 'rotation', 'review'],
  );
});

it('gives those of the level where the regulation names them, and of another level every one', () => {
  const usesByLevel = { value: { notCompleted: ['review' as const] }, source };
  const rules = { uses: { ...uses, value: [...uses.value] }, usesByLevel };
  expect(possibleUses(rules, 'notCompleted')).toEqual(['review']);
  expect(possibleUses(rules, 'excellent')).toEqual(['commendation', 'rotation', 'review']);
});
