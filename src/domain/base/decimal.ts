import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimals: 60 significant digits, so that sums and products of figures people write are exact and a
 * division (1/3) is wrong only far beyond any rounding a regulation asks for.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -60,
  toExpPos: 60,
});
export type Decimal = Base;
