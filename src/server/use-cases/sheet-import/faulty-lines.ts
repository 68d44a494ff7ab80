import { cellReader } from '#domain/sheet/cell-at.ts';
import type { Columns, Places } from '#domain/sheet/column.ts';
import type { SheetRecord } from '#domain/sheet/find-records.ts';
import type { Sheet, SheetCell } from '#domain/sheet/sheet-cell.ts';

/** Gives what stands in a row, by its number, and in those that go on with it, column by column of the heading. */
export function lineReader(
  sheet: Sheet,
  { columns, places, titles }: { columns: Columns; places: Places; titles: readonly string[] },
  records: readonly SheetRecord[],
): (row: number) => SheetCell[][] {
  const { at } = cellReader(sheet);
  const byRow = new Map(records.map((record) => [record.row, record]));
  return (row) => {
    const { more = [], group } = byRow.get(row) ?? {};
    return [row, ...more].map((line) => {
      const cells = titles.map((_, column) => at(line, column));
      for (const [name, column] of Object.entries(columns)) {
        const place = places[name];
        // The heading of its group does not come along: the row has to say it itself.
        if (column.fromGroup && place !== undefined) cells[place] ??= group ?? null;
      }
      return cells;
    });
  };
}
