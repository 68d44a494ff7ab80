import { Decimal } from '#domain/base/decimal.ts';
import { attainment } from '#domain/score/attainment.ts';
import { settled } from '#domain/score/settled.ts';

/** A part of an indicator and the latest figure reported of it: undefined while there is none, null for "no data". */
export interface ReportedPart {
  /** Decimal text in the unit of the indicator. */
  part: string;
  /** Whether the part is an amount not to exceed. */
  atMost: boolean;
  actual: string | null | undefined;
}

/**
 * How much of a sub-task is done by its own reports, percent as decimal text from 0 to 100: what the latest report says;
 * where it says none, the mean of what its figures reach of their parts. What goes beyond a part counts as the whole part:
 * more of one does not make up for less of another. Null while a figure is open.
 */
export function partProgress(percent: string | null, parts: readonly ReportedPart[]): string | null {
  if (percent !== null) return percent;
  let sum = new Decimal(0);
  for (const { part, atMost, actual } of parts) {
    const reached = attainment({ direction: atMost ? 'atMost' : 'atLeast', target: part, actual });
    if (reached.state !== 'measured') return null;
    sum = sum.plus(Decimal.min(reached.percent, 100));
  }
  return parts.length === 0 ? null : settled(sum.dividedBy(parts.length)).toFixed();
}
