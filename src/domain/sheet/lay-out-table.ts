import { cellName } from './cell-at.ts';
import { printNames } from './print-names.ts';
import { rowHeight } from './row-height.ts';
import { printedOn, sheetLook } from './sheet-look.ts';

/** A cell as a program for spreadsheets keeps it. A day is noon of nowhere: midnight in UTC. */
export type WrittenValue = string | number | boolean | Date | null;

/** A cell with its look (a `CellStyle`), and how it reads where that is not its value. */
export interface LaidCell<Look> {
  value: WrittenValue;
  look: Look;
  text?: string;
}

/** So many letters stand side by side on A4 upright. */
const uprightLetters = 88;

/**
 * A table as one sheet of a workbook: what it is above, an empty row, its heads, its rows. The heads are frozen and repeated
 * on every printed page, only the table is printed, each row is as high as its words need. A table that fits an upright page
 * stands on one.
 * @param widths in letters
 * @returns the sheet, the names of the workbook that say what of it is printed, and where its heads are, from 0
 */
export function layOutTable<Look>({
  name,
  above = [],
  heads,
  widths,
  rows,
  frozenColumns,
}: {
  name: string;
  above?: readonly string[];
  heads: readonly string[];
  widths: readonly number[];
  rows: readonly (readonly LaidCell<Look>[])[];
  frozenColumns?: number;
}) {
  const headAt = above.length === 0 ? 0 : above.length + 1;
  const last = Math.max(heads.length, 1) - 1;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const cells = new Map<string, { style: Look | (typeof sheetLook)['title' | 'note' | 'head'] }>();
  const heights = new Map<number, { height: number }>();
  for (const [row, text] of above.entries()) {
    cells.set(`${row},0`, { style: row === 0 ? sheetLook.title : sheetLook.note });
    // Letters of the title are larger.
    heights.set(row, { height: rowHeight([text], [row === 0 ? all * 0.8 : all]) + (row === 0 ? 4 : 0) });
  }
  heights.set(headAt, { height: rowHeight(heads, widths) });
  for (const column of heads.keys()) cells.set(`${headAt},${column}`, { style: sheetLook.head });
  for (const [position, row] of rows.entries()) {
    const at = headAt + 1 + position;
    for (const [column, { look }] of row.entries()) cells.set(`${at},${column}`, { style: look });
    heights.set(at, { height: rowHeight(row.map(textOf), widths) });
  }
  return {
    headAt,
    names: printNames(name, cellName(headAt + rows.length, last), headAt + 1),
    sheet: {
      name,
      rows: [
        ...above.map((text): WrittenValue[] => [text]),
        ...(above.length === 0 ? [] : [[]]),
        [...heads],
        ...rows.map((row) => row.map(({ value }) => value)),
      ],
      cells,
      // A long line above would be cut off at the edge of what is printed.
      merges:
        last === 0 ? [] : above.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
      columns: widths.map((width) => ({ width })),
      rowDefs: heights,
      freezePane: { rows: headAt + 1, ...(frozenColumns !== undefined && { columns: frozenColumns }) },
      ...printedOn(all <= uprightLetters ? 'portrait' : 'landscape'),
    },
  };
}

function textOf({ text, value }: LaidCell<unknown>): string {
  return text ?? (value === null ? '' : String(value));
}
