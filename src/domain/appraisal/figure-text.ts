import type { Decimal } from '#domain/base/decimal.ts';

export type Language = 'vi' | 'en';

/**
 * A figure as people read it: `1.234,5` in Vietnamese, `1,234.5` in English. At most four decimals, cut and not
 * rounded, with `…` where more follow: a figure shown never looks higher than it is.
 */
export function figureText(value: Decimal, language: Language): string {
  const cut = value.toDecimalPlaces(4, 1);
  const [whole = '0', decimals] = cut.abs().toFixed().split('.');
  const [thousands, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = value.isNegative() && !value.isZero() ? '−' : '';
  const rest = cut.equals(value) ? '' : '…';
  return `${sign}${grouped}${decimals === undefined ? '' : point + decimals}${rest && decimals === undefined ? point : ''}${rest}`;
}
