import type { Column } from '../data-table.tsx';
import type { ExportedCell, ExportedTable } from './exported-table.ts';
import { figureCell, tableOf } from './table-of.ts';

type FileCells<Row> = NonNullable<Column<Row>['file']>;

/** A column a file can be made from: its cells are words or figures, or it says what stands in the file instead. */
export type FiledColumn<Row> = Omit<Column<Row>, 'cell' | 'file'> &
  (
    | { cell: (row: Row) => string | number | null; file?: FileCells<Row> }
    | { cell: Column<Row>['cell']; file: FileCells<Row> }
  );

/** The table that is shown, all its rows being there already, to take along. */
export function shownTable<Row>(
  kept: Pick<ExportedTable, 'name' | 'about'>,
  columns: readonly FiledColumn<Row>[],
  rows: readonly Row[],
): ExportedTable {
  return tableOf(
    kept,
    rows,
    columns.flatMap(({ head, cell, file }): [string, (row: Row) => ExportedCell][] =>
      file === undefined ? [[head, (row) => plainCell(cell(row))]] : Object.entries(file),
    ),
  );
}

function plainCell(shown: ReturnType<Column<unknown>['cell']>): ExportedCell {
  return typeof shown === 'number' ? figureCell(shown) : typeof shown === 'string' ? shown : null;
}
