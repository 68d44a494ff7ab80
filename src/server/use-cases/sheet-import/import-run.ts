import type { Refusal } from '#domain/base/refusal.ts';
import type { Places } from '#domain/sheet/column.ts';
import type { CellFault } from '#domain/sheet/read-records.ts';
import type { RowDone } from './sheet-kind.ts';

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
  faults: CellFault[];
}

export interface ImportOutcome {
  rows: RowOutcome[];
  passedOver: number[];
  counts: ImportCounts;
  /** What refused the whole table. */
  refusal?: Refusal;
}

export type ImportCounts = Record<RowOutcome['does'], number>;

export function countsOf(rows: readonly Pick<RowOutcome, 'does'>[]): ImportCounts {
  const counts: ImportCounts = { create: 0, change: 0, same: 0, fault: 0 };
  for (const { does } of rows) counts[does] += 1;
  return counts;
}
