import { Decimal } from '#domain/base/decimal.ts';
import { attainment } from '#domain/score/attainment.ts';
import type { Indicator } from '#domain/score/indicator.ts';

/** An indicator of a task as far as reported, and what it weighs in the task. */
export interface WeighedIndicator {
  measured: Indicator;
  /** Decimal text; null where nobody gave one. */
  weight: string | null;
}

/**
 * What a task reached, in percent: the mean of its indicators by their weights, equal ones where nobody gave any.
 * Indicators known to have no data do not count; null where none is left, as of a task without indicators.
 * Undefined, that is missing, while an indicator is not reported or its weight is open.
 */
export function taskAttainment(indicators: WeighedIndicator[]): string | null | undefined {
  const weighed = indicators.some((indicator) => indicator.weight !== null);
  let reached = new Decimal(0);
  let weights = new Decimal(0);
  for (const { measured, weight } of indicators) {
    const result = attainment(measured);
    if (result.state === 'missing' || (weighed && weight === null)) return undefined;
    if (result.state === 'noData') continue;
    reached = reached.plus(result.percent.times(weight ?? 1));
    weights = weights.plus(weight ?? 1);
  }
  return weights.isZero() ? null : reached.dividedBy(weights).toFixed();
}
