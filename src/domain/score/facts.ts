import type { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from './indicator.ts';

/** Products of one kind, as decree 335/2025 counts them. A count left out is missing, except events: none is none. */
export interface WorkItem {
  title?: string | undefined;
  /** conversion coefficient: points of the product over points of the standard product */
  k?: Decimal | undefined;
  assigned?: Decimal | undefined;
  completed?: Decimal | undefined;
  failedReviews: Decimal;
  latenesses: Decimal;
  /** the competent level confirmed an objective cause: nothing is deducted */
  objectiveCause: boolean;
}

/** An answer, read against its declaration. */
export type FactValue =
  | { type: 'number'; value: Decimal }
  | { type: 'flag'; value: boolean }
  | { type: 'choice'; value: string }
  | { type: 'level'; value: string }
  | { type: 'indicator'; value: Indicator }
  | { type: 'numbers'; value: (Decimal | null)[] }
  | { type: 'list'; value: Facts[] }
  | { type: 'workItems'; value: WorkItem[] };

/** Answers by name. Left out: missing. Null: known not to exist. Neither is zero. */
export type Facts = { readonly [name: string]: FactValue | null | undefined };
