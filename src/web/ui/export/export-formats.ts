import type { Language } from '#domain/appraisal/figure-text.ts';
import type { ExportedTable } from './exported-table.ts';

/** A kind of file a table can be taken along as. */
export interface ExportFormat {
  name: string;
  extension: string;
  write(table: ExportedTable, language: Language): Promise<Blob>;
}

/** The kinds there are, in the order of their buttons; what writes them comes when it is asked for. */
export const exportFormats: ExportFormat[] = [
  {
    name: 'Excel',
    extension: 'xlsx',
    write: async (table) => {
      const { xlsxOf } = await import('./xlsx-of.ts');
      return new Blob([Uint8Array.from(await xlsxOf(table))], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    },
  },
  {
    name: 'CSV',
    extension: 'csv',
    write: async (table, language) => {
      const { csvOf } = await import('./csv-of.ts');
      return new Blob([csvOf(table, language)], { type: 'text/csv;charset=utf-8' });
    },
  },
];
