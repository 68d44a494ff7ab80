import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Column } from '#domain/sheet/column.ts';
import { cellName } from '#domain/sheet/cell-at.ts';
import { printNames } from '#domain/sheet/print-names.ts';
import { rowHeight } from '#domain/sheet/row-height.ts';
import { font, headStyle, lockedStyle, noteStyle, openStyle, titleStyle } from './sheet-styles.ts';

/** A sheet on which people register work outside the system: its columns, and who may be named. */
export interface Registration {
  campaignTitle: string;
  columns: readonly Column[];
  /** The column of those who take part, and that of their units. */
  leadColumn: number;
  unitColumn: number;
  members: readonly { name: string; unit: string }[];
}

/** Rows to be filled in: more than anybody registers on one sheet. */
const emptyRows = 60;
const headRow = 3;
const listSheet = 'Danh mục';

const guidance = [
  'Mỗi dòng một chỉ tiêu. Việc có nhiều chỉ tiêu: dòng sau để trống tên nhiệm vụ, chỉ ghi chỉ tiêu.',
  'Cột có dấu * phải ghi. Số có phần thập phân sau dấu phẩy: 1.234,5. Ngày ghi ngày/tháng/năm.',
];

/** A protected workbook whose rows are read as proposals when it comes back: heads locked, choices as lists. */
export async function writeRegistration(form: Registration): Promise<Uint8Array> {
  const { campaignTitle, columns, members } = form;
  const cells = new Map<string, Partial<Cell>>();
  cells.set('0,0', { style: titleStyle });
  for (const row of [1, 2]) cells.set(`${row},0`, { style: noteStyle });
  for (const column of columns.keys()) cells.set(`${headRow},${column}`, { style: headStyle });
  for (let row = headRow + 1; row <= headRow + emptyRows; row += 1)
    for (const [column, { kind }] of columns.entries())
      cells.set(`${row},${column}`, {
        style: kind.is === 'day' ? { ...openStyle, numFmt: 'dd/mm/yyyy' } : openStyle,
      });
  const name = 'Đăng ký';
  const heads = columns.map(({ title, required }) => `${title.vi}${required ? ' (*)' : ''}`);
  const widths = columns.map(({ kind }) => (kind.is === 'text' && kind.most > 200 ? 26 : 13));
  const registration: WriteSheet = {
    name,
    rows: [
      [`BIỂU ĐĂNG KÝ NHIỆM VỤ – ${campaignTitle}`],
      ...guidance.map((text) => [text]),
      heads,
      ...Array.from({ length: emptyRows }, () => columns.map(() => null)),
    ],
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map([[headRow, { height: rowHeight(heads, widths) }]]),
    dataValidations: columns.flatMap((column, place) => {
      const rule = ruleOf(column, place, form);
      const range = `${cellName(headRow + 1, place)}:${cellName(headRow + emptyRows, place)}`;
      return rule === undefined ? [] : [{ range, allowBlank: true, ...rule }];
    }),
    freezePane: { rows: headRow + 1, columns: 1 },
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
  const list: WriteSheet = {
    name: listSheet,
    rows: [['Người, đơn vị trong đợt', 'Đơn vị'], ...members.map(({ name, unit }) => [name, unit])],
    cells: new Map([
      ['0,0', { style: headStyle }],
      ['0,1', { style: headStyle }],
      ...members.flatMap((_, row): [string, Partial<Cell>][] => [
        [`${row + 1},0`, { style: lockedStyle }],
        [`${row + 1},1`, { style: lockedStyle }],
      ]),
    ]),
    columns: [{ width: 40 }, { width: 50 }],
    protection: { sheet: true },
  };
  return writeXlsx({
    defaultFont: font,
    sheets: [registration, list],
    namedRanges: printNames(name, cellName(headRow + emptyRows, columns.length - 1), headRow + 1),
    workbookProtection: { lockStructure: true },
  });
}

function ruleOf({ kind }: Column, place: number, { leadColumn, unitColumn, members }: Registration) {
  const fromList = (letter: string) =>
    ({
      type: 'list',
      formula1: `'${listSheet}'!$${letter}$2:$${letter}$${Math.max(members.length, 1) + 1}`,
    }) as const;
  // Several who share in a task stand in one cell: what is not in the list may be typed too.
  if (place === leadColumn) return { ...fromList('A'), showErrorMessage: false };
  if (place === unitColumn) return { ...fromList('B'), showErrorMessage: false };
  if (kind.is === 'choice')
    return {
      type: 'list' as const,
      // A comma would part one choice into two.
      values: Object.values(kind.options).flatMap((words) => words.find((word) => !word.includes(',')) ?? []),
      showErrorMessage: true,
    };
  if (kind.is === 'text')
    return {
      type: 'textLength' as const,
      operator: 'lessThanOrEqual' as const,
      formula1: String(kind.most),
      showErrorMessage: true,
    };
  return undefined;
}
