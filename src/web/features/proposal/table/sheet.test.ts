import { expect, test } from 'vitest';
import {
  cellText,
  editCells,
  editedKeys,
  emptySheet,
  forgetRows,
  mayEdit,
  newRow,
  nextKey,
  restOn,
} from './sheet.ts';
import { emptyCells, type TableRow } from './table-row.ts';

const row: TableRow = {
  key: 'a',
  proposal: { version: 3 } as NonNullable<TableRow['proposal']>,
  cells: { ...emptyCells, title: 'Việc cũ' },
  locked: false,
};
const rows = new Map([['a', row]]);

test('keeps what is typed beside what is saved, on the version seen then', () => {
  const sheet = editCells(emptySheet, rows, [{ key: 'a', column: 'title', text: 'Việc mới ' }]);
  expect(cellText(sheet, row, 'title')).toBe('Việc mới ');
  expect(sheet.edits['a']?.version).toBe(3);
  expect(emptySheet.edits).toEqual({});
});

test('is no edit any more once it is typed back', () => {
  const typed = editCells(emptySheet, rows, [{ key: 'a', column: 'title', text: 'khác' }]);
  expect(editCells(typed, rows, [{ key: 'a', column: 'title', text: 'Việc cũ' }]).edits).toEqual({});
});

test('what was typed can rest on a later version', () => {
  const typed = editCells(emptySheet, rows, [{ key: 'a', column: 'title', text: 'Việc mới' }]);
  expect(restOn(typed, 'a', 5).edits['a']).toEqual({ version: 5, cells: { title: 'Việc mới' } });
  expect(restOn(typed, 'b', 5)).toBe(typed);
});

test('takes in new rows as they are typed into, and lets them go', () => {
  expect(nextKey(emptySheet)).toBe('new-1');
  const sheet = editCells(emptySheet, rows, [
    { key: 'new-1', column: 'title', text: 'Một' },
    { key: 'new-2', column: 'due', text: '' },
  ]);
  expect(sheet.added).toEqual(['new-1', 'new-2']);
  expect(editedKeys(sheet)).toEqual(['new-1']);
  expect(nextKey(sheet)).toBe('new-3');
  expect(forgetRows(sheet, ['new-1']).added).toEqual(['new-2']);
});

test('lets nobody type what is told, fixed, or locked', () => {
  expect(mayEdit(row, 'title')).toBe(true);
  expect(mayEdit(row, 'owner')).toBe(false);
  expect(mayEdit(newRow('new-1'), 'owner')).toBe(true);
  expect(mayEdit(newRow('new-1'), 'state')).toBe(false);
  expect(mayEdit({ ...row, locked: true }, 'title')).toBe(false);
});
