import type { ExportedCell, ExportedTable } from './exported-table.ts';

/** A table by its columns: of each its head, and what a row says there. */
export function tableOf<Row>(
  { name, about = [] }: Pick<ExportedTable, 'name' | 'about'>,
  rows: readonly Row[],
  columns: [head: string, cell: (row: Row) => ExportedCell][],
): ExportedTable {
  return {
    name,
    about,
    heads: columns.map(([head]) => head),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

/** A day or an instant, where there is one. */
export function dateCell(date: string | null): ExportedCell {
  return date === null ? null : { date };
}

/** A figure, where there is one. */
export function figureCell(figure: string | number | null): ExportedCell {
  return figure === null ? null : { figure: String(figure) };
}
