import { type Cells, type ColumnId, columnIds, columnShapes } from './columns.ts';
import { emptyCells, type TableRow } from './table-row.ts';

/** What was typed into a row and is not saved yet, on the version that was seen then. */
export interface RowEdit {
  version: number | null;
  cells: Partial<Cells>;
}

/** The unsaved edits of a table: by the keys of rows, and the keys of rows entered new, in their order. */
export interface Sheet {
  edits: { [key: string]: RowEdit };
  added: string[];
}

export const emptySheet: Sheet = { edits: {}, added: [] };

export interface CellEdit {
  key: string;
  column: ColumnId;
  text: string;
}

/** The key of the row that would be entered next. */
export function nextKey({ added }: Sheet, further = 0): string {
  const numbers = added.map((key) => Number(key.slice(4)));
  return `new-${numbers.reduce((most, it) => Math.max(most, it), 0) + 1 + further}`;
}

export function isNew(key: string): boolean {
  return key.startsWith('new-');
}

/** Whether a cell can be typed into. */
export function mayEdit(row: Pick<TableRow, 'key' | 'locked'>, column: ColumnId): boolean {
  const { told = false, once = false } = columnShapes[column];
  return !told && !row.locked && (!once || isNew(row.key));
}

/** The text of a cell: as typed, else as saved. */
export function cellText(sheet: Sheet, row: TableRow, column: ColumnId): string {
  return sheet.edits[row.key]?.cells[column] ?? row.cells[column];
}

/** The sheet with some cells typed anew; what is typed back to what is saved is no edit any more. */
export function editCells(sheet: Sheet, rows: ReadonlyMap<string, TableRow>, changes: CellEdit[]): Sheet {
  const edits = { ...sheet.edits };
  const added = [...sheet.added];
  const known = new Set(added);
  const touched = new Set<string>();
  for (const { key, column, text } of changes) {
    const row = rows.get(key);
    if (isNew(key) && !known.has(key)) {
      known.add(key);
      added.push(key);
    }
    const before = edits[key];
    const cells = touched.has(key) && before !== undefined ? before.cells : { ...before?.cells };
    touched.add(key);
    if (text === (row?.cells[column] ?? '') && !isNew(key)) delete cells[column];
    else cells[column] = text;
    if (Object.keys(cells).length === 0) delete edits[key];
    else edits[key] = { version: before?.version ?? row?.proposal?.version ?? null, cells };
  }
  return { edits, added };
}

/** The sheet with what was typed into a row resting on a later version of it. */
export function restOn(sheet: Sheet, key: string, version: number): Sheet {
  const edit = sheet.edits[key];
  return edit === undefined ? sheet : { ...sheet, edits: { ...sheet.edits, [key]: { ...edit, version } } };
}

/** The sheet without the edits of some rows; new ones go altogether. */
export function forgetRows(sheet: Sheet, keys: Iterable<string>): Sheet {
  const gone = new Set(keys);
  return {
    edits: Object.fromEntries(Object.entries(sheet.edits).filter(([key]) => !gone.has(key))),
    added: sheet.added.filter((key) => !gone.has(key)),
  };
}

/** A row that is being entered, with nothing saved. */
export function newRow(key: string): TableRow {
  return { key, cells: emptyCells, locked: false };
}

/** The keys of the rows that say something not yet saved, new ones last. */
export function editedKeys({ edits, added }: Sheet): string[] {
  const isNewKey = new Set(added);
  const changed = Object.keys(edits).filter((key) => !isNewKey.has(key));
  const written = added.filter((key) =>
    columnIds.some((column) => (edits[key]?.cells[column] ?? '').trim() !== ''),
  );
  return [...changed, ...written];
}
