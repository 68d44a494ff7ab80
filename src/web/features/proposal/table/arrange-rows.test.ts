import { expect, test } from 'vitest';
import { arrangeRows, plainView } from './arrange-rows.ts';
import { emptyCells, type TableRow } from './table-row.ts';

const row = (key: string, cells: object): TableRow => ({
  key,
  locked: false,
  cells: { ...emptyCells, ...cells },
});
const rows = [
  row('a', { title: 'Nước sạch cho bản', target: '1.200', due: '01/12/2026', state: 'nháp' }),
  row('b', { title: 'Đường vào chợ', target: '90,5', due: '15/02/2027', state: 'được đề nghị giao' }),
  row('c', { title: 'Chợ đêm', target: '', due: '30/11/2026', state: 'nháp' }),
];
const keys = (view: Partial<typeof plainView>) =>
  arrangeRows(rows, { ...plainView, ...view }).map(({ key }) => key);

test('finds in every column what is looked for, without accents', () => {
  expect(keys({ filters: { title: 'cho' } })).toEqual(['a', 'b', 'c']);
  expect(keys({ filters: { title: 'CHO', state: 'nhap' } })).toEqual(['a', 'c']);
  expect(keys({ filters: { state: '=nháp', target: '1' } })).toEqual(['a']);
  expect(keys({ filters: { title: '=cho' } })).toEqual([]);
});

test('sorts figures as figures, days as days, empty cells last', () => {
  expect(keys({ sort: 'target' })).toEqual(['b', 'a', 'c']);
  expect(keys({ sort: 'due' })).toEqual(['c', 'a', 'b']);
  expect(keys({ sort: 'due', descending: true })).toEqual(['b', 'a', 'c']);
});
