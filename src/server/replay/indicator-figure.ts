import { Decimal } from '#domain/base/decimal.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import { measuredIndicator } from '#domain/progress/measured-indicator.ts';
import { type Attainment, attainment } from '#domain/score/attainment.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { IndicatorFigure } from '#use-cases/statistics/published-query.ts';

/** An indicator as the page of its task shows it. */
export interface ShownIndicator {
  measured: Indicator;
  attainment: Attainment;
  readings: { period: string; actual: unknown; cutOff: string | null }[];
}

/** A figure of an indicator, as published tables print it. Null where there is none. */
export function figureOf(
  shown: ShownIndicator,
  get: Exclude<IndicatorFigure, 'name'>,
): string | number | null {
  const { measured } = shown;
  switch (get) {
    case 'direction':
      return measured.direction;
    case 'reachedIn':
      return monthReached(shown);
    case 'percent':
      return shown.attainment.state === 'measured' ? shown.attainment.percent.toNumber() : null;
    case 'target':
    case 'from':
    case 'to':
    case 'baseline':
    case 'actual':
      return fieldOf(measured, get)?.toNumber() ?? null;
    case 'total':
      return fieldOf(measured, 'target')?.toNumber() ?? null;
    case 'missing':
      return compute(measured, ['target', 'baseline'], (target, baseline) => target.minus(baseline));
    case 'baselinePercent':
      return compute(measured, ['baseline', 'target'], percentOf);
    case 'targetPercent':
      return compute(measured, ['target', 'target'], percentOf);
    case 'beyond':
      return compute(measured, ['actual', 'target'], (actual, target) => actual.minus(target));
    case 'beyondPercent':
      return compute(measured, ['actual', 'target'], (actual, target) =>
        percentOf(actual.minus(target), target),
      );
  }
}

type Field = 'target' | 'from' | 'to' | 'baseline' | 'actual';

function fieldOf(indicator: Indicator, name: Field): Decimal | null {
  const value = (indicator as { [field in Field]?: unknown })[name];
  return typeof value === 'string' ? new Decimal(value) : null;
}

function compute(
  indicator: Indicator,
  [first, second]: [Field, Field],
  formula: (first: Decimal, second: Decimal) => Decimal,
): number | null {
  const a = fieldOf(indicator, first);
  const b = fieldOf(indicator, second);
  return a === null || b === null ? null : formula(a, b).toNumber();
}

function percentOf(part: Decimal, whole: Decimal): Decimal {
  return part.times(100).dividedBy(whole);
}

/** `YYYY-MM` of the first reading with which the target was reached, by the day its figure was taken. */
function monthReached({ measured, readings }: ShownIndicator): string | null {
  const reached = readings.find((reading) => {
    const so = attainment(measuredIndicator(measured, [reading.actual as Actual]));
    return so.state === 'measured' && so.percent.greaterThanOrEqualTo(100);
  });
  return reached?.cutOff?.slice(0, 7) ?? null;
}
