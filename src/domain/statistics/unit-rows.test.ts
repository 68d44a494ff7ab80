import { expect, it } from 'vitest';
import { unitRows } from './unit-rows.ts';

/** A province with two departments and a front with one body. */
const paths = new Map([
  ['department-1', ['department-1', 'government']],
  ['department-2', ['department-2', 'government']],
  ['union', ['union', 'front', 'party']],
  ['board', ['board', 'party']],
]);
const people: Record<string, number> = { 'department-1': 6, 'department-2': 5, union: 2, board: 4 };
const told = (awaited: boolean) => (ids: readonly string[]) => {
  const all = ids.reduce((sum, id) => sum + (people[id] ?? 0), 0);
  return { people: all, awaited: awaited ? all : 0 };
};

it('puts units with too few people together under the unit above them', () => {
  expect(unitRows(paths, told(true))).toEqual([
    { unitId: 'department-1', unitIds: ['department-1'] },
    { unitId: 'department-2', unitIds: ['department-2'] },
    { unitId: 'party', unitIds: ['union', 'board'] },
  ]);
});

it('tells every unit apart once results are announced', () => {
  expect(unitRows(paths, told(false)).map((row) => row.unitId)).toEqual([
    'department-1',
    'department-2',
    'union',
    'board',
  ]);
});

it('keeps a unit with work of its own together with what is beneath it', () => {
  const rows = unitRows(
    new Map([
      ['government', ['government']],
      ['department-1', ['department-1', 'government']],
    ]),
    told(false),
  );
  expect(rows).toEqual([{ unitId: 'government', unitIds: ['government', 'department-1'] }]);
});
