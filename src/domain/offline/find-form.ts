import { plainCell } from '#domain/sheet/plain-cell.ts';
import type { Sheet, SheetCell } from '#domain/sheet/sheet-cell.ts';
import { type FormCell, type FormSheet, headRow } from './lay-out-form.ts';

type Returned = Pick<Sheet, 'name' | 'rows'>;

/** Where a sheet of a form stands in what came back; null where something of it is not there any more. */
export interface FoundSheet {
  sheet: Returned;
  /** The row of the heads, counted from 0. */
  headAt: number;
  /** Of each column of the form. */
  columns: (number | null)[];
  /** Of each row of the form. */
  rows: (number | null)[];
  /** Rows with something in them that the form has not. */
  others: number[];
}

/**
 * Finds a sheet of a form by its name, else by its heads; its columns by their heads; its rows by their locked cells,
 * wherever they were moved to. A row that is like another of the form is taken only at its own place.
 */
export function findForm(laid: FormSheet, sheets: readonly Returned[]): FoundSheet | undefined {
  const sheet =
    sheets.find(({ name }) => name === laid.name) ?? sheets.find((it) => headsIn(laid, it) !== undefined);
  if (sheet === undefined) return undefined;
  const headAt = headsIn(laid, sheet) ?? headRow(laid);
  const columns = columnsOf(laid, sheet.rows[headAt] ?? []);
  // The same columns are locked in every row.
  const locked = columns.flatMap((at, column) =>
    at !== null && lockedText(laid.rows[0]?.[column] ?? null) !== null ? [{ at, column }] : [],
  );
  // Without what names a row, rows are told apart by nothing.
  const named = columns[1] !== null && (laid.nameColumn === null || columns[laid.nameColumn] !== null);
  const texts = laid.rows.map((cells) =>
    JSON.stringify(locked.map(({ column }) => lockedText(cells[column] ?? null))),
  );
  const after = [...sheet.rows.keys()].slice(headAt + 1);
  const placesOf = Map.groupBy(after, (row) =>
    JSON.stringify(locked.map(({ at }) => plainCell(sheet.rows[row]?.[at] ?? null))),
  );
  const alike = Map.groupBy(texts, (text) => text);
  const rows = texts.map((text, position) => {
    const places = named ? (placesOf.get(text) ?? []) : [];
    const home = headAt + 1 + position;
    if (places.includes(home)) return home;
    return alike.get(text)?.length === 1 ? (places[0] ?? null) : null;
  });
  const claimed = new Set(rows);
  const others = after.filter(
    (row) => !claimed.has(row) && sheet.rows[row]?.some((cell) => plainCell(cell) !== ''),
  );
  return { sheet, headAt, columns, rows, others };
}

/** The row in which at least half of the heads stand, that with the most of them. */
function headsIn(laid: FormSheet, { rows }: Returned): number | undefined {
  const count = (row: SheetCell[] = []) => columnsOf(laid, row).filter((it) => it !== null).length;
  const counted = rows.slice(0, headRow(laid) + 20).map((row, at) => ({ at, heads: count(row) }));
  const best = counted.toSorted((one, other) => other.heads - one.heads)[0];
  return best !== undefined && best.heads * 2 >= laid.heads.length ? best.at : undefined;
}

/** Where each head stands in a row: in its own column, else in the first other one. */
function columnsOf({ heads }: FormSheet, row: SheetCell[]): (number | null)[] {
  const found = row.map(plainCell);
  return heads.map((head, column) => {
    const text = plainCell(head);
    const at = found[column] === text ? column : found.indexOf(text);
    return at < 0 ? null : at;
  });
}

/** What a cell that is not to be filled in says; null of those that are. */
export function lockedText(cell: FormCell): string | null {
  if (cell === null || 'field' in cell) return null;
  return plainCell('text' in cell ? cell.text : cell.number);
}
