import type { Scope } from '#domain/access/scopes.ts';
import type { Wording } from '#regulation/wording.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import type { Result } from '#domain/base/result.ts';
import type { Columns } from '#domain/sheet/column.ts';
import type { ReadRecord } from '#domain/sheet/read-records.ts';
import type { Context } from '#use-cases/base/context.ts';

/** What becomes of a row, and what it speaks of. */
export interface RowDone {
  does: 'create' | 'change' | 'same';
  label: string;
  /** What a person opens to see it. */
  about: Made[];
}

/** Something a row made, changed or found. */
export interface Made {
  thing: 'unit' | 'official' | 'task';
  id: string;
}

/** Enters one row; the path of an `invalidValue` is the name of the column it lies in. */
export type EnterRow = (record: ReadRecord) => Promise<Result<RowDone>>;

/** What is done with the rows of a table. */
export interface RowWork {
  enter: EnterRow;
  /** All that is wrong with what a row names, where it is not entered: `enter` says the first thing only. Enters nothing. */
  look(record: ReadRecord): Refusal[] | Promise<Refusal[]>;
}

/** A kind of table that offices keep: its columns, and what is done with a row. One file each. */
export interface SheetKind {
  title: Wording;
  columns: Columns;
  /** The column whose empty cell means that a row goes on with the one above. */
  goesOn?: string;
  /** Whether its rows belong to a campaign. */
  ofCampaign: boolean;
  /** What a token must be allowed to bring or enter such a table with, besides `import:write`. */
  writes: readonly Scope[];
  /** Those that others name come first; left out: as they stand. */
  sort?: (records: ReadRecord[]) => ReadRecord[];
  /**
   * Looks up once what rows name. Errors: what refuses the whole table.
   * @param campaignId nothing where the rows belong to none
   */
  open(context: Context, campaignId: string | undefined): Promise<Result<RowWork>>;
}

/** What a column of the first row of a record says, where it says text. */
export function textOf({ lines }: ReadRecord, name: string): string | undefined {
  const value = lines[0]?.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The refusals among what was looked up. */
export function refusalsOf(looked: readonly Result<unknown>[]): Refusal[] {
  return looked.flatMap((it) => (it.ok ? [] : [it.refusal]));
}
