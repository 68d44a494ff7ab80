import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Column } from '#domain/sheet/column.ts';
import { cellName } from '#domain/sheet/cell-at.ts';
import { layOutTable } from '#domain/sheet/lay-out-table.ts';
import { sheetFont, sheetLook } from '#domain/sheet/sheet-look.ts';

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
const listSheet = 'Danh mục';

const guidance = [
  'Mỗi dòng một chỉ tiêu. Việc có nhiều chỉ tiêu: dòng sau để trống tên nhiệm vụ, chỉ ghi chỉ tiêu.',
  'Cột có dấu * phải ghi. Số có phần thập phân sau dấu phẩy: 1.234,5. Ngày ghi ngày/tháng/năm.',
];

/** A protected workbook whose rows are read as proposals when it comes back: heads locked, choices as lists. */
export async function writeRegistration(form: Registration): Promise<Uint8Array> {
  const { campaignTitle, columns, members } = form;
  const { headAt, sheet, names } = layOutTable({
    name: 'Đăng ký',
    above: [`BIỂU ĐĂNG KÝ NHIỆM VỤ – ${campaignTitle}`, ...guidance],
    heads: columns.map(({ title, required }) => `${title.vi}${required ? ' (*)' : ''}`),
    widths: columns.map(({ kind }) => (kind.is === 'text' && kind.most > 200 ? 26 : 13)),
    rows: Array.from({ length: emptyRows }, () =>
      columns.map(({ kind }) => ({
        value: null,
        look: kind.is === 'day' ? { ...sheetLook.open, numFmt: 'dd/mm/yyyy' } : sheetLook.open,
      })),
    ),
    frozenColumns: 1,
  });
  const registration: WriteSheet = {
    ...sheet,
    dataValidations: columns.flatMap((column, place) => {
      const rule = ruleOf(column, place, form);
      const range = `${cellName(headAt + 1, place)}:${cellName(headAt + emptyRows, place)}`;
      return rule === undefined ? [] : [{ range, allowBlank: true, ...rule }];
    }),
    protection: { sheet: true, formatColumns: true, formatRows: true },
  };
  const list = layOutTable({
    name: listSheet,
    heads: ['Người, đơn vị trong đợt', 'Đơn vị'],
    widths: [40, 50],
    rows: members.map((member) =>
      [member.name, member.unit].map((value) => ({ value, look: sheetLook.words })),
    ),
  });
  return writeXlsx({
    defaultFont: sheetFont,
    sheets: [registration, { ...list.sheet, protection: { sheet: true } }],
    namedRanges: [...names, ...list.names],
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
