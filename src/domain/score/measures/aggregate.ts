import { Decimal } from '#domain/base/decimal.ts';

export type Aggregation = 'mean' | 'median' | 'trimmedMean' | 'sum' | 'minimum' | 'maximum';

/**
 * One number out of those present; null when there is none. `trimmedMean` drops the `trim` lowest and the `trim`
 * highest, fewer where that would leave none: the median is what remains then.
 */
export function aggregate(numbers: Decimal[], by: Aggregation, trim = 1): Decimal | null {
  const sorted = numbers.toSorted((a, b) => a.comparedTo(b));
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  switch (by) {
    case 'sum':
      return Decimal.sum(...sorted);
    case 'minimum':
      return lowest;
    case 'maximum':
      return highest;
    case 'mean':
      return mean(sorted);
    case 'median':
      return mean(middle(sorted, sorted.length));
    case 'trimmedMean':
      return mean(middle(sorted, trim));
  }
}

/** What remains after dropping up to `trim` at each end, one or two of the middle at least. */
function middle(sorted: Decimal[], trim: number): Decimal[] {
  const dropped = Math.min(trim, Math.ceil(sorted.length / 2) - 1);
  return sorted.slice(dropped, sorted.length - dropped);
}

function mean(numbers: Decimal[]): Decimal {
  return Decimal.sum(...numbers).dividedBy(numbers.length);
}
