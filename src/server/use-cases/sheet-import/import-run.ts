import type { Refusal } from '#domain/base/refusal.ts';
import type { Places } from '#domain/sheet/column.ts';
import type { SheetCell } from '#domain/sheet/sheet-cell.ts';
import type { CellFault } from '#domain/sheet/read-records.ts';
import type { Made, RowDone } from './sheet-kind.ts';

/** What somebody chose before a table is checked: which sheet, and what stands in its columns. */
export interface ImportChoice {
  sheet: number;
  places: Places;
  /** Enter the rows without faults and leave the others; else all or none. */
  goodRowsOnly: boolean;
}

/** What becomes of a row, counted from 0; with faults nothing. */
export interface RowOutcome {
  row: number;
  does: RowDone['does'] | 'fault';
  label: string;
  /** What it made, changed or found; nothing of a check, which keeps nothing. */
  about?: Made[];
  faults: CellFault[];
  /** Of a row with faults what stands in it and in those that go on with it: what is given back to mend. */
  lines?: SheetCell[][];
}

export interface ImportOutcome {
  rows: RowOutcome[];
  passedOver: number[];
  counts: ImportCounts;
  /** The heading of each column. */
  titles?: string[];
  /** What refused the whole table. */
  refusals?: Refusal[];
  /** What refused it, as it was kept when one thing only was said. */
  refusal?: Refusal;
}

/** What refused the whole table. */
export function refusalsIn(outcome: ImportOutcome | null): Refusal[] {
  return outcome?.refusals ?? (outcome?.refusal === undefined ? [] : [outcome.refusal]);
}

export type ImportCounts = Record<RowOutcome['does'], number>;

export function countsOf(rows: readonly Pick<RowOutcome, 'does'>[]): ImportCounts {
  const counts: ImportCounts = { create: 0, change: 0, same: 0, fault: 0 };
  for (const { does } of rows) counts[does] += 1;
  return counts;
}
