import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import {
  type FormCell,
  type FormSheet,
  guidanceLines,
  guidanceName,
  headRow,
  hintOf,
  layOutForm,
  yesNoWords,
} from '#domain/offline/lay-out-form.ts';
import type { FormField, ReportForm } from '#domain/offline/report-form.ts';
import { cellName } from '#domain/sheet/cell-at.ts';
import { printNames } from '#domain/sheet/print-names.ts';
import { rowHeight } from '#domain/sheet/row-height.ts';
import {
  font,
  headStyle,
  lockedStyle,
  noteStyle,
  openStyle,
  titleStyle,
  wordsStyle,
} from './sheet-styles.ts';

/** The sheet nobody sees, by which a form is known when it comes back. */
export const markSheet = '_dotpha';
export const markWord = 'dotpha.reportForm';

/** A form as a workbook: everything locked but what is asked for, choices as lists, how to fill it in, and a hidden mark. */
export async function writeForm(
  form: ReportForm,
  mark: { id: string; fingerprint: string },
): Promise<Uint8Array> {
  const laid = layOutForm(form);
  const guidance: WriteSheet = {
    name: guidanceName,
    rows: guidanceLines.map((text) => [text]),
    cells: new Map(
      guidanceLines.map((_, row) => [`${row},0`, { style: row === 0 ? titleStyle : wordsStyle }]),
    ),
    columns: [{ width: 100 }],
    rowDefs: new Map(guidanceLines.map((text, row) => [row, { height: rowHeight([text], [100]) }])),
    protection: { sheet: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  const hidden: WriteSheet = {
    name: markSheet,
    rows: [[markWord, form.layout], [mark.id], [mark.fingerprint]],
    veryHidden: true,
    protection: { sheet: true },
  };
  return writeXlsx({
    defaultFont: font,
    sheets: [...laid.map(writeSheet), guidance, hidden],
    namedRanges: [
      { name: 'dotpha_form', range: `${markSheet}!$A$1` },
      ...laid.flatMap((sheet) =>
        printNames(
          sheet.name,
          cellName(headRow(sheet) + sheet.rows.length, sheet.heads.length - 1),
          headRow(sheet) + 1,
        ),
      ),
    ],
    workbookProtection: { lockStructure: true },
  });
}

function writeSheet(sheet: FormSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const head0 = headRow(sheet);
  for (const row of sheet.above.keys()) cells.set(`${row},0`, { style: row === 0 ? titleStyle : noteStyle });
  for (const column of sheet.heads.keys()) cells.set(`${head0},${column}`, { style: headStyle });
  const validations: NonNullable<WriteSheet['dataValidations']> = [];
  for (const [position, row] of sheet.rows.entries())
    for (const [column, cell] of row.entries()) {
      const at = head0 + 1 + position;
      cells.set(`${at},${column}`, { style: styleOf(cell) });
      if (cell !== null && 'field' in cell)
        validations.push({ range: cellName(at, column), ...ruleOf(cell.field) });
    }
  return {
    name: sheet.name,
    rows: [
      ...sheet.above.map((text): CellValue[] => [text]),
      [],
      sheet.heads,
      ...sheet.rows.map((row) => row.map(valueOf)),
    ],
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map(
      [sheet.heads, ...sheet.rows.map((row) => row.map((cell) => String(valueOf(cell) ?? '')))].map(
        (texts, at) => [head0 + at, { height: rowHeight(texts, sheet.widths) }],
      ),
    ),
    dataValidations: validations,
    freezePane: { rows: head0 + 1, columns: 2 },
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

function styleOf(cell: FormCell): CellStyle {
  return cell !== null && 'field' in cell ? openStyle : lockedStyle;
}

function valueOf(cell: FormCell): CellValue {
  if (cell === null) return null;
  if ('text' in cell) return cell.text;
  if ('number' in cell) return cell.number;
  const { kind, value } = cell.field;
  if (typeof value === 'boolean') return yesNoWords[value ? 0 : 1];
  return kind === 'figure' && value !== null ? Number(value) : value;
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
