import type { Wording } from '#regulation/wording.ts';
import type { DayEnd } from './read-day.ts';

/** One thing a kind of table says of each row. */
export interface Column {
  title: Wording;
  /** Other headings it goes by, in any case, with or without accents. */
  synonyms: readonly string[];
  kind: ColumnKind;
  required?: boolean;
  /** Required in each row that goes on with one above, too. */
  everyLine?: boolean;
  /** Written in several columns where its heading is joined over them: a name as family name and given name. */
  inParts?: boolean;
  /** Where the cell is empty, the heading of the group of rows stands for it. */
  fromGroup?: boolean;
}

export type ColumnKind =
  | { is: 'text'; most: number }
  | { is: 'figure' }
  | { is: 'day'; end: DayEnd }
  | { is: 'period' }
  | { is: 'yesNo' }
  /** One of some words, each with what else it is called. */
  | { is: 'choice'; options: Readonly<Record<string, readonly string[]>> };

export type Columns = Readonly<Record<string, Column>>;

/** Which column of a sheet, counted from 0, holds which thing. */
export type Places = Readonly<Record<string, number>>;
