import { Decimal } from '#domain/base/decimal.ts';
import type { Truth } from '../condition.ts';
import { known, missing, noData, type Outcome } from '../outcome.ts';

/** Percentage of rows a condition holds for. No rows: no data. A row that cannot be told makes the share missing. */
export function shareOfRows(truths: Truth[], path: string): Outcome {
  if (truths.length === 0) return noData([path]);
  const count = countOfRows(truths);
  if (count.state !== 'known') return count;
  return known(count.value.times(100).dividedBy(truths.length));
}

/** How many rows a condition holds for; of no rows, none. */
export function countOfRows(truths: Truth[]): Outcome {
  const open = truths.flatMap((it) => (it.state === 'unknown' ? it.facts : []));
  if (truths.some((it) => it.state === 'unknown')) return missing(open);
  return known(new Decimal(truths.filter((it) => it.state === 'yes').length));
}
