import type { Language } from '#domain/appraisal/figure-text.ts';
import { csvOf } from './csv-of.ts';
import type { ExportedTable } from './exported-table.ts';

/** A kind of file a table can be taken along as. */
export interface ExportFormat {
  name: string;
  extension: string;
  write(table: ExportedTable, language: Language): Promise<Blob> | Blob;
}

/** The kinds there are, in the order of their buttons: another kind of file is one more entry here. */
export const exportFormats: ExportFormat[] = [
  {
    name: 'CSV',
    extension: 'csv',
    write: (table, language) => new Blob([csvOf(table, language)], { type: 'text/csv;charset=utf-8' }),
  },
];
