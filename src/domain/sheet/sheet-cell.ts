/**
 * A cell of a table from outside: nothing, text in Unicode, a figure, yes or no, a share of a hundred (85 for 85 %), a day
 * (`YYYY-MM-DD`), or what Excel could not compute (`#REF!`).
 */
export type SheetCell =
  null | string | number | boolean | { percent: number } | { day: string } | { error: string };

/** Cells joined into one, counted from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  rows: SheetCell[][];
  merges: Merge[];
  /** How many cells were in an old encoding and were turned into Unicode. */
  converted: { tcvn3: number; vni: number };
}
