import type { Language } from '#domain/appraisal/figure-text.ts';
import { statisticsWords } from '#web/text/following/statistics-words.ts';
import type { ExportedCell, ExportedTable } from '#web/ui/export/exported-table.ts';
import type { Table } from './table.ts';
import { labelOf } from './label-of.ts';
import type { Dimension } from './statistics-filter.ts';

/** A cross table as it is taken along: what is hidden says so there too. */
export function exportedOf(
  table: Table,
  name: string,
  rows: Dimension,
  columns: Dimension | undefined,
  language: Language,
): ExportedTable {
  const text = statisticsWords[language];
  const cell = (figure: number | null): ExportedCell =>
    figure === null ? text.few : { figure: String(figure) };
  return {
    name,
    heads: [
      text.dimensions[rows],
      ...(columns === undefined ? [] : table.columns.map((key) => labelOf(table, columns, key, language))),
      text.total,
    ],
    rows: [
      ...table.rows.map((row) => [
        labelOf(table, rows, row.key, language),
        ...row.figures.map(cell),
        cell(row.total),
      ]),
      [text.total, ...table.totals.map(cell), table.total === null ? null : { figure: String(table.total) }],
    ],
  };
}
