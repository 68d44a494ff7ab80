import { Decimal } from '#domain/base/decimal.ts';
import type { Actual } from './measured-indicator.ts';

/**
 * By how much a figure has changed, `after` less `before`, as decimal text; null where one of them is no single figure.
 * Of figures given as several readings there is no one difference.
 */
export function differenceBetween(before: Actual, after: Actual): string | null {
  if (typeof before !== 'string' || typeof after !== 'string') return null;
  return new Decimal(after).minus(before).toFixed();
}
