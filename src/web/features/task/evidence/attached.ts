import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';

/** A file that was taken in. */
export interface Attached {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** 1.234,5 KB: a size as people read it. */
export function sizeText(bytes: number, language: Language): string {
  const [unit, by] = bytes >= 1024 * 1024 ? ['MB', 1024 * 1024] : ['KB', 1024];
  return `${figureText(new Decimal(bytes).dividedBy(by).toDecimalPlaces(1), language)} ${unit}`;
}
