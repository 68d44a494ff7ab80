import { expect, it } from 'vitest';
import { type Given, rateCell, totalCell } from './rate-cells.ts';

/** Work of so many officials of a unit, each with one task; the figures of the first of them. */
function work(unit: string, officials: number, shares: readonly string[]): Given[] {
  return Array.from({ length: officials }, (_, number) => ({
    task: { officialId: `${unit}-${number}`, unitId: unit, announced: false } as Given['task'],
    share: shares[number] ?? null,
  }));
}

const shownUnit = work('a', 6, ['50', '50', '50', '50', '50', '50']);

it('is the mean of what was given, and says how much was not', () => {
  expect(rateCell(work('a', 6, ['50', '60', '70', '80', '120'])).cell).toEqual({
    rate: '72',
    state: 'shown',
    measured: 5,
    missing: 1,
    people: 6,
  });
});

it('hides a total from which the figures of two people could be worked out, however many others owe theirs', () => {
  const [one, two] = [work('b', 4, ['10']), work('c', 4, ['90'])];
  const rows = [shownUnit, one, two].map(rateCell);
  expect(rows.map(({ cell }) => cell.state)).toEqual(['shown', 'few', 'few']);
  expect(totalCell([...shownUnit, ...one, ...two], rows)).toEqual({
    rate: null,
    state: 'few',
    measured: 0,
    missing: 0,
    people: 14,
  });
});

it('shows a total whose hidden rows hold five people together', () => {
  const [one, two] = [work('b', 3, ['10', '20', '30']), work('c', 2, ['40', '50'])];
  const rows = [shownUnit, one, two].map(rateCell);
  expect(totalCell([...shownUnit, ...one, ...two], rows)).toMatchObject({ rate: '40.9', state: 'shown' });
});
