import type { ColumnId } from './columns.ts';
import type { Area } from './grid-place.ts';
import { type CellEdit, cellText, mayEdit, newRow, nextKey, type Sheet } from './sheet.ts';
import type { TableRow } from './table-row.ts';

/** The table as it is looked at: rows in their order, the columns shown. */
export interface Looked {
  sheet: Sheet;
  rows: TableRow[];
  columns: ColumnId[];
}

/**
 * What a block of text changes when it is put into an area. One cell fills the whole area; a block starts at its corner,
 * and goes on in new rows below the last one where `grows`.
 * @returns the edits, and how many cells were locked and stay
 */
export function pasteInto(
  { sheet, rows, columns }: Looked,
  area: Area,
  block: string[][],
  grows: boolean,
): { edits: CellEdit[]; locked: number } {
  const single = block.length === 1 && block[0]?.length === 1;
  const height = single ? area.bottom - area.top + 1 : block.length;
  const edits: CellEdit[] = [];
  let locked = 0;
  let further = 0;
  for (let down = 0; down < height; down += 1) {
    const known = rows[area.top + down];
    if (known === undefined && !grows) break;
    const row = known ?? newRow(nextKey(sheet, (further += 1)));
    const cells = single
      ? columns.slice(area.left, area.right + 1).map(() => block[0]?.[0] ?? '')
      : block[down];
    for (const [along, text] of (cells ?? []).entries()) {
      const column = columns[area.left + along];
      if (column === undefined) break;
      if (mayEdit(row, column)) edits.push({ key: row.key, column, text });
      else if (text.trim() !== cellText(sheet, row, column).trim()) locked += 1;
    }
  }
  return { edits, locked };
}

/** What filling down changes: the first row of the area into all rows below it; of one row, the row above into it. */
export function fillDown({ sheet, rows, columns }: Looked, area: Area): CellEdit[] {
  const from = area.top === area.bottom ? area.top - 1 : area.top;
  const source = rows[from];
  if (source === undefined) return [];
  return rows.slice(from + 1, area.bottom + 1).flatMap((row) =>
    columns
      .slice(area.left, area.right + 1)
      .filter((column) => mayEdit(row, column))
      .map((column) => ({ key: row.key, column, text: cellText(sheet, source, column) })),
  );
}

/** What emptying an area changes. */
export function emptyArea({ rows, columns }: Looked, area: Area): CellEdit[] {
  return rows.slice(area.top, area.bottom + 1).flatMap((row) =>
    columns
      .slice(area.left, area.right + 1)
      .filter((column) => mayEdit(row, column))
      .map((column) => ({ key: row.key, column, text: '' })),
  );
}

/** The texts of an area, as they stand. */
export function textsOf({ sheet, rows, columns }: Looked, area: Area): string[][] {
  return rows
    .slice(area.top, area.bottom + 1)
    .map((row) => columns.slice(area.left, area.right + 1).map((column) => cellText(sheet, row, column)));
}
