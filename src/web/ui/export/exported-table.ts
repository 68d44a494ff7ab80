/** A cell of a table that is taken along: text as it is shown, or a figure (decimal text) that a spreadsheet can count with. */
export type ExportedCell = string | { figure: string } | null;

/** A table that is taken along as a file. */
export interface ExportedTable {
  /** Names the file. */
  name: string;
  heads: string[];
  rows: ExportedCell[][];
}
