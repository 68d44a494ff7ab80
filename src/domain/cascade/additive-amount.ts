import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator } from '#domain/score/indicator.ts';

/** The amount of an indicator that parts can add up to, or why it has none. */
export type AdditiveAmount =
  | { additive: true; total: string }
  | { additive: false; why: 'percentage' | 'range' | 'keptBound' | 'notAFigure' };

/** Units of measure of shares and rates, which never add up: per cent, per mille, percentage points, rates. */
const ratios = /^(%|‰|phần trăm|phần nghìn|điểm (%|phần trăm)|tỷ lệ|tỉ lệ|percent|per ?cent|rate\b)/iu;

/**
 * What of an assigned indicator can be shared out in parts, decimal text in its unit: the target; of a rise or fall from a
 * baseline, how far it is to go. Percentages, ranges, bounds to keep, yes or no and roadmaps have no such sum.
 */
export function additiveAmount(target: Indicator, unitOfMeasure: string): AdditiveAmount {
  switch (target.direction) {
    case 'range':
      return { additive: false, why: 'range' };
    case 'keepAbove':
    case 'keepBelow':
      return { additive: false, why: 'keptBound' };
    case 'yesNo':
    case 'milestones':
      return { additive: false, why: 'notAFigure' };
    case 'atLeast':
    case 'atMost':
    case 'exactly':
    case 'increase':
    case 'decrease':
      if (ratios.test(unitOfMeasure.normalize('NFC').trim())) return { additive: false, why: 'percentage' };
      return { additive: true, total: amountOf(target).toFixed() };
  }
}

function amountOf(
  target: Extract<Indicator, { direction: 'atLeast' | 'atMost' | 'exactly' | 'increase' | 'decrease' }>,
): Decimal {
  const figure = new Decimal(target.target);
  return target.direction === 'increase' || target.direction === 'decrease'
    ? figure.minus(target.baseline).abs()
    : figure;
}

/**
 * What was reported of an indicator that adds up, comparable with what its parts add up to: the figure; of a rise or fall,
 * how far it has gone from the baseline. Undefined where nothing is reported or the indicator does not add up.
 */
export function reportedAmount(measured: Indicator, unitOfMeasure: string): string | undefined {
  if (!additiveAmount(measured, unitOfMeasure).additive || !('actual' in measured)) return undefined;
  if (typeof measured.actual !== 'string') return undefined;
  const actual = new Decimal(measured.actual);
  if (measured.direction === 'increase') return actual.minus(measured.baseline).toFixed();
  if (measured.direction === 'decrease') return new Decimal(measured.baseline).minus(actual).toFixed();
  return actual.toFixed();
}
