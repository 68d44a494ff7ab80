import { expect, it } from 'vitest';
import type { Columns } from './column.ts';
import { findHeading } from './find-heading.ts';
import { findRecords } from './find-records.ts';
import { readRecords } from './read-records.ts';
import type { Merge, SheetCell } from './sheet-cell.ts';

const columns: Columns = {
  name: { title: { vi: 'Họ và tên', en: 'Full name' }, synonyms: ['Họ tên'], kind: { is: 'text', most: 30 }, required: true, inParts: true },
  unit: { title: { vi: 'Đơn vị', en: 'Unit' }, synonyms: ['Cơ quan'], kind: { is: 'text', most: 30 }, fromGroup: true },
  from: { title: { vi: 'Từ ngày', en: 'From' }, synonyms: [], kind: { is: 'day', end: 'first' } },
  figure: { title: { vi: 'Số hồ sơ', en: 'Files' }, synonyms: ['Chỉ tiêu số hồ sơ'], kind: { is: 'figure' } },
  head: { title: { vi: 'Người đứng đầu', en: 'Head' }, synonyms: [], kind: { is: 'yesNo' } },
}; // prettier-ignore

const sheetOf = (rows: SheetCell[][], merges: Merge[] = []) => ({
  name: 'Danh sách',
  rows,
  merges,
  converted: { tcvn3: 0, vni: 0 },
});

/** Rows with their values, and faults as `<cell> <problem>`. */
function tableOf(rows: SheetCell[][], merges: Merge[] = [], goesOn?: string) {
  const sheet = sheetOf(rows, merges);
  const heading = findHeading(sheet, columns);
  if (heading === undefined) return undefined;
  const { records, passedOver } = findRecords(sheet, columns, heading, heading.places, goesOn);
  const read = readRecords(sheet, columns, heading.places, records, heading.reach);
  return {
    heading: [heading.from, heading.to],
    places: heading.places,
    values: read.map(({ lines }) => lines.map(({ values }) => values)),
    faults: read.flatMap(({ faults }) =>
      faults.map(({ at, refusal }) => `${at} ${'problem' in refusal.params ? refusal.params.problem : ''}`),
    ),
    passedOver,
  };
}

it('finds the heading among titles, over two rows, and what is no record below it', () => {
  const rows: SheetCell[][] = [
    ['TỈNH ỦY GIẢ ĐỊNH', null, null, null, null],
    ['DANH SÁCH CÁN BỘ', null, null, null, null],
    ['STT', 'HO VA TEN (*)', 'Thời gian', null, 'Chỉ tiêu'],
    [null, null, 'Từ ngày', 'Đến ngày', 'Số hồ sơ'],
    [1, 2, 3, 4, 5],
    ['I', 'Sở Giả Định Một', null, null, null],
    [1, 'Nguyễn Giả Định', '01/02/2026', null, '1.234'],
    [2, 'Trần Giả Định', { day: '2026-03-01' }, null, '12,5'],
    [null, null, null, null, null],
    ['II. Sở Giả Định Hai', null, null, null, null],
    [3, 'Lê Giả Định', 46_054, null, 7],
    ['Tổng cộng', null, null, null, 1253.5],
    [null, null, null, 'Người lập biểu', null],
  ];
  const merges = [
    { top: 2, left: 0, bottom: 3, right: 0 },
    { top: 2, left: 1, bottom: 3, right: 1 },
    { top: 2, left: 2, bottom: 2, right: 3 },
    { top: 9, left: 0, bottom: 9, right: 4 },
  ];
  expect(tableOf(rows, merges)).toEqual({
    heading: [3, 3],
    places: { name: 1, from: 2, figure: 4 },
    values: [
      [{ name: 'Nguyễn Giả Định', unit: 'Sở Giả Định Một', from: '2026-02-01', figure: '1234' }],
      [{ name: 'Trần Giả Định', unit: 'Sở Giả Định Một', from: '2026-03-01', figure: '12.5' }],
      [{ name: 'Lê Giả Định', unit: 'Sở Giả Định Hai', from: '2026-02-01', figure: '7' }],
    ],
    faults: [],
    passedOver: [4, 5, 9, 11, 12],
  });
});

it('names the cell of every fault', () => {
  const rows: SheetCell[][] = [
    ['TT', 'Họ tên', 'Cơ quan', 'Từ ngày', 'Số hồ sơ', 'Người đứng đầu'],
    [1, null, 'Sở A', '31/02/2026', '1.234', 'x'],
    [2, 'N'.repeat(31), { error: '#REF!' }, 'sớm', 'mười', 'có lẽ'],
  ];
  expect(tableOf(rows)?.faults).toEqual([
    'B2 required',
    'D2 unreadDay',
    'E2 ambiguousFigure',
    'B3 tooLong',
    'C3 computedWrong',
    'D3 unreadDay',
    'E3 unreadFigure',
    'F3 unknownOption',
  ]);
});

it('takes rows whose lead is joined or empty for more of the record above', () => {
  const rows: SheetCell[][] = [
    ['TT', 'Họ và tên', 'Đơn vị', 'Số hồ sơ'],
    [1, 'Nguyễn Giả Định', 'Sở A', 5],
    [null, null, 'Sở B', 6],
    [2, 'Trần Giả Định', 'Sở C', 7],
  ];
  expect(tableOf(rows, [{ top: 1, left: 1, bottom: 2, right: 1 }], 'name')?.values).toEqual([
    [
      { name: 'Nguyễn Giả Định', unit: 'Sở A', figure: '5' },
      { name: 'Nguyễn Giả Định', unit: 'Sở B', figure: '6' },
    ],
    [{ name: 'Trần Giả Định', unit: 'Sở C', figure: '7' }],
  ]);
});

it('reads a name of two columns below one heading, and says once what is wrong in a joined cell', () => {
  const rows: SheetCell[][] = [
    ['TT', 'Họ và tên', null, 'Đơn vị', 'Từ ngày', 'Số hồ sơ'],
    ['A', 'B', 'C', 1, 2, '3=2/1'],
    [1, 'Nguyễn Giả', 'Định', 'Sở A', 'sớm', 5],
    [null, null, null, 'Sở B', null, 6],
    [2, 'Trần Giả Định', null, 'Sở C', null, 7],
    [null, 'Ghi chú: số liệu tạm tính', null, null, null],
    ['* Theo báo cáo của đơn vị', null, null, null, null],
  ];
  const merges = [
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 2, left: 1, bottom: 3, right: 1 },
    { top: 2, left: 4, bottom: 3, right: 4 },
  ];
  expect(tableOf(rows, merges, 'name')).toMatchObject({
    values: [
      [
        { name: 'Nguyễn Giả Định', unit: 'Sở A' },
        { unit: 'Sở B', figure: '6' },
      ],
      [{ name: 'Trần Giả Định', unit: 'Sở C' }],
    ],
    faults: ['E3 unreadDay'],
    passedOver: [1, 5, 6],
  });
});

it('leaves the neighbours of other text alone, over whose columns a heading is joined too', () => {
  const rows: SheetCell[][] = [
    ['TT', 'Họ và tên', 'Đơn vị', null, 'Số hồ sơ'],
    [null, null, 'Tên', 'Địa chỉ', null],
    [1, 'Nguyễn Giả Định', 'Sở A', '12 phố Giả Định', 5],
  ];
  expect(tableOf(rows, [{ top: 0, left: 2, bottom: 0, right: 3 }])?.values).toEqual([
    [{ name: 'Nguyễn Giả Định', unit: 'Sở A', figure: '5' }],
  ]);
});

it('finds nothing in a sheet of something else', () => {
  expect(tableOf([['Kính gửi'], ['Nội dung']])).toBe(undefined);
});
