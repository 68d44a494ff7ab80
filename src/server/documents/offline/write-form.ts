import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import {
  type FormCell,
  type FormSheet,
  guidanceLines,
  guidanceName,
  hintOf,
  layOutForm,
  yesNoWords,
} from '#domain/offline/lay-out-form.ts';
import type { FormField, ReportForm } from '#domain/offline/report-form.ts';
import { cellName } from '#domain/sheet/cell-at.ts';
import { isExactInSheet } from '#domain/sheet/exact-in-sheet.ts';
import { type LaidCell, layOutTable, type WrittenValue } from '#domain/sheet/lay-out-table.ts';
import { rowHeight } from '#domain/sheet/row-height.ts';
import { printedOn, sheetFont, sheetLook } from '#domain/sheet/sheet-look.ts';

/** The sheet nobody sees, by which a form is known when it comes back. */
export const markSheet = '_dotpha';
export const markWord = 'dotpha.reportForm';

/** A form as a workbook: everything locked but what is asked for, choices as lists, how to fill it in, and a hidden mark. */
export async function writeForm(
  form: ReportForm,
  mark: { id: string; fingerprint: string },
): Promise<Uint8Array> {
  const laid = layOutForm(form).map(writeSheet);
  const guidance: WriteSheet = {
    name: guidanceName,
    rows: guidanceLines.map((text) => [text]),
    cells: new Map(
      guidanceLines.map((_, row) => [`${row},0`, { style: row === 0 ? sheetLook.title : sheetLook.plain }]),
    ),
    columns: [{ width: 100 }],
    rowDefs: new Map(guidanceLines.map((text, row) => [row, { height: rowHeight([text], [100]) }])),
    protection: { sheet: true },
    ...printedOn('portrait'),
  };
  const hidden: WriteSheet = {
    name: markSheet,
    rows: [[markWord, form.layout], [mark.id], [mark.fingerprint]],
    veryHidden: true,
    protection: { sheet: true },
  };
  return writeXlsx({
    defaultFont: sheetFont,
    sheets: [...laid.map(({ sheet }) => sheet), guidance, hidden],
    namedRanges: [{ name: 'dotpha_form', range: `${markSheet}!$A$1` }, ...laid.flatMap(({ names }) => names)],
    workbookProtection: { lockStructure: true },
  });
}

function writeSheet({ name, above, heads, widths, rows }: FormSheet) {
  const laid = layOutTable({
    name,
    above,
    heads,
    widths,
    rows: rows.map((row) => row.map(laidCell)),
    frozenColumns: 2,
  });
  const validations = rows.flatMap((row, position) =>
    row.flatMap((cell, column) =>
      cell !== null && 'field' in cell
        ? [{ range: cellName(laid.headAt + 1 + position, column), ...ruleOf(cell.field) }]
        : [],
    ),
  );
  const sheet: WriteSheet = {
    ...laid.sheet,
    dataValidations: validations,
    protection: { sheet: true, formatColumns: true, formatRows: true },
  };
  return { sheet, names: laid.names };
}

function laidCell(cell: FormCell): LaidCell<(typeof sheetLook)['open' | 'order' | 'words']> {
  const value = valueOf(cell);
  if (cell === null || 'text' in cell) return { value, look: sheetLook.words };
  return { value, look: 'field' in cell ? sheetLook.open : sheetLook.order };
}

function valueOf(cell: FormCell): WrittenValue {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  if ('number' in cell) return cell.number;
  const { kind, value } = cell.field;
  if (typeof value === 'boolean') return yesNoWords[value ? 0 : 1];
  if (value === null || kind === 'text' || kind === 'yesNo') return value;
  // Text, with the comma it is read with: several figures, and one that a spreadsheet would round.
  return kind === 'figure' && isExactInSheet(value) ? Number(value) : value.replaceAll('.', ',');
}

/** What the program lets be typed, and what it says beside the cell. */
function ruleOf({ kind }: FormField) {
  const told = { showInputMessage: true, inputMessage: hintOf(kind), allowBlank: true };
  if (kind === 'yesNo')
    return { ...told, type: 'list' as const, values: [...yesNoWords], showErrorMessage: true };
  if (kind === 'figure')
    return {
      ...told,
      type: 'decimal',
      operator: 'between',
      formula1: '-1E+15',
      formula2: '1E+15',
      showErrorMessage: true,
      errorMessage: hintOf(kind),
    } as const;
  return {
    ...told,
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: '5000',
    showErrorMessage: true,
  } as const;
}
