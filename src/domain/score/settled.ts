import type { Rounding } from '#regulation/scoring.ts';
import { Decimal } from '#domain/base/decimal.ts';

/**
 * A value as it is compared, rounded and shown. Computing carries 60 digits; a division such as 500 ÷ 7 is wrong in
 * the last of them, and 500 ÷ 7 × 0.7 must reach a bound of 50. Forty digits drop that error and nothing people wrote.
 */
export function settled(value: Decimal): Decimal {
  return value.toSignificantDigits(40);
}

const modes = {
  halfUp: Decimal.ROUND_HALF_UP,
  halfEven: Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
} as const;

/** Rounds as a pack says; `down` and `up` are towards and away from zero. */
export function rounded(value: Decimal, rounding: Rounding): Decimal {
  return settled(value).toDecimalPlaces(rounding.places, modes[rounding.mode]);
}
