import { expect, it } from 'vitest';
import { openAggregate, openTotal } from './open-aggregate.ts';

it.each([
  [0, 0, true],
  [1, 1, false],
  [4, 1, false],
  [4, 0, true],
  [5, 5, true],
])('of %i people, %i of them awaiting their result: shown %s', (people, awaited, shown) => {
  expect(openAggregate({ people, awaited })).toBe(shown);
});

it('hides a total from which the one hidden part could be worked out', () => {
  const many = { people: 9, awaited: 9 };
  const few = { people: 3, awaited: 3 };
  expect(openTotal([many, many])).toBe(true);
  expect(openTotal([many, few])).toBe(false);
  expect(openTotal([many, few, few])).toBe(true);
  expect(openTotal([many, { people: 2, awaited: 2 }, { people: 1, awaited: 1 }])).toBe(false);
});
