import type { Language } from '#domain/appraisal/figure-text.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';
import { readDate } from '#web/ui/format-date.ts';
import type { ExportedCell, ExportedTable } from '#web/ui/export/exported-table.ts';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import type { TableView } from './table/arrange-rows.ts';
import type { ColumnId } from './table/columns.ts';
import type { TableRow } from './table/table-row.ts';

/** The table of proposals as it is shown: what is saved, narrowed and in the order of the view. */
export function exportedRows(
  rows: TableRow[],
  columns: readonly ColumnId[],
  filters: TableView['filters'],
  campaign: { title: string },
  language: Language,
): ExportedTable {
  const text = proposalTableWords[language];
  const cellOf = (column: ColumnId, said: string): ExportedCell => {
    if (said === '') return null;
    if (column === 'baseline' || column === 'target') {
      const figure = readFigure(said, language);
      return typeof figure === 'string' ? { figure } : said;
    }
    const date = column === 'due' ? readDate(said) : undefined;
    return typeof date === 'string' ? { date } : said;
  };
  const narrowed = columns
    .flatMap((column) => (filters[column]?.trim() ? [`${text.heads[column]}: ${filters[column]}`] : []))
    .join('; ');
  return {
    name: text.title,
    about: [campaign.title, ...(narrowed === '' ? [] : [narrowed])],
    heads: columns.map((column) => text.heads[column]),
    rows: rows.map(({ cells }) => columns.map((column) => cellOf(column, cells[column]))),
  };
}
