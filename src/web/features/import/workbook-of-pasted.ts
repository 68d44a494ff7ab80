import { writeXlsx } from 'hucre/xlsx';
import type { PastedSheet } from './pasted-sheet.ts';

/** Pasted cells as the workbook they came from, so that they are checked as a file is. */
export function workbookOfPasted({ rows, merges, fonts }: PastedSheet, name: string): Promise<Uint8Array> {
  const cells = new Map(
    [...fonts].flatMap(([place, name]) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      const value = rows[row]?.[column] ?? null;
      return value === null ? [] : [[place, { value, style: { font: { name } } }] as const];
    }),
  );
  return writeXlsx({ sheets: [{ name, rows, merges, cells }] });
}
