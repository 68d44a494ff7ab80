import { Decimal } from '#domain/base/decimal.ts';

/** Whether a spreadsheet, which counts in binary and keeps 15 digits, gives a figure (decimal text) back as it was. */
export function isExactInSheet(figure: string): boolean {
  const exact = new Decimal(figure);
  return exact.precision() <= 15 && exact.equals(Number(figure));
}
