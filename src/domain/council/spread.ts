import { Decimal } from '#domain/base/decimal.ts';

/** How far the sheets lie apart: the standard deviation is that of exactly these sheets, not of a sample. */
export interface Spread {
  lowest: Decimal;
  highest: Decimal;
  range: Decimal;
  deviation: Decimal;
}

/** How far numbers lie apart; null where there is none. */
export function spreadOf(numbers: Decimal[]): Spread | null {
  if (numbers.length === 0) return null;
  const lowest = Decimal.min(...numbers);
  const highest = Decimal.max(...numbers);
  const mean = Decimal.sum(...numbers).dividedBy(numbers.length);
  const squares = numbers.map((number) => number.minus(mean).pow(2));
  const deviation = Decimal.sum(...squares)
    .dividedBy(numbers.length)
    .sqrt();
  return { lowest, highest, range: highest.minus(lowest), deviation };
}
