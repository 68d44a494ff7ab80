import { expect, test } from 'vitest';
import { areaOf } from './grid-place.ts';
import { emptySheet, newRow } from './sheet.ts';
import { emptyArea, fillDown, type Looked, pasteInto, textsOf } from './table-edits.ts';
import { emptyCells, type TableRow } from './table-row.ts';

const row = (key: string, title: string, locked = false): TableRow => ({
  key,
  cells: { ...emptyCells, title, due: '30/11/2026' },
  locked,
});
const looked: Looked = {
  sheet: emptySheet,
  rows: [row('a', 'Một'), row('b', 'Hai', true), newRow('new-1')],
  columns: ['title', 'due', 'state'],
};
const at = (top: number, left: number, bottom = top, right = left) =>
  areaOf({ row: top, column: left }, { row: bottom, column: right });

test('puts a block in at the corner, over the last row into new ones, and leaves what is locked', () => {
  const block = [
    ['A', '1'],
    ['B', '2'],
    ['C', '3'],
    ['D', '4'],
  ];
  expect(pasteInto(looked, at(0, 0), block, true)).toEqual({
    edits: [
      { key: 'a', column: 'title', text: 'A' },
      { key: 'a', column: 'due', text: '1' },
      { key: 'new-1', column: 'title', text: 'C' },
      { key: 'new-1', column: 'due', text: '3' },
      { key: 'new-2', column: 'title', text: 'D' },
      { key: 'new-2', column: 'due', text: '4' },
    ],
    locked: 2,
  });
  expect(pasteInto(looked, at(2, 0), block, false).edits.map(({ key }) => key)).toEqual(['new-1', 'new-1']);
});

test('puts one cell into every cell of an area, and nothing beyond the last column', () => {
  expect(pasteInto(looked, at(0, 0, 0, 1), [['x']], true).edits).toEqual([
    { key: 'a', column: 'title', text: 'x' },
    { key: 'a', column: 'due', text: 'x' },
  ]);
  expect(pasteInto(looked, at(0, 1), [['1', 'nháp', 'thừa']], true)).toEqual({
    edits: [{ key: 'a', column: 'due', text: '1' }],
    locked: 1,
  });
});

test('fills down from the first row of an area, or from the row above', () => {
  expect(fillDown(looked, at(0, 0, 2, 0))).toEqual([{ key: 'new-1', column: 'title', text: 'Một' }]);
  expect(fillDown(looked, at(2, 1))).toEqual([{ key: 'new-1', column: 'due', text: '30/11/2026' }]);
  expect(fillDown(looked, at(0, 0))).toEqual([]);
});

test('empties what may be emptied, and gives the texts away', () => {
  expect(emptyArea(looked, at(0, 0, 1, 2)).map(({ key, column }) => [key, column])).toEqual([
    ['a', 'title'],
    ['a', 'due'],
  ]);
  expect(textsOf(looked, at(0, 0, 1, 1))).toEqual([
    ['Một', '30/11/2026'],
    ['Hai', '30/11/2026'],
  ]);
});
