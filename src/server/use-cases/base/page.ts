import * as z from 'zod';

/** How many rows a page of a list has. */
export const pageLimit = z.int().min(1).max(200).default(50);

/** A page cut out of rows that were asked for one more than it holds, and the key to go on from: null at the end. */
export function pageOf<Row, Key>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): { shown: Row[]; next: Key | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
}
