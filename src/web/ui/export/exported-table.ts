/**
 * A cell of a table that is taken along: text as it is shown, a figure (decimal text) that a spreadsheet can count with, or
 * a day or an instant (ISO) that it can sort.
 */
export type ExportedCell = string | { figure: string } | { date: string } | null;

/** A table that is taken along as a file. */
export interface ExportedTable {
  /** What it is; names the file too. */
  name: string;
  /** What narrows it and up to when it holds, a line each: stands above the heads where a file can carry it. */
  about?: string[];
  heads: string[];
  rows: ExportedCell[][];
}
