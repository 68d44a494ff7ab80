import { Decimal } from '#domain/base/decimal.ts';
import type { Indicator, Milestone } from './indicator.ts';

/**
 * What an indicator reached, in percent of its target. Over 100 % is kept. Movement the wrong way is flagged and
 * counts nothing (0). No data and a missing answer are outcomes of their own, never 0 and never 100.
 */
export type Attainment =
  { state: 'measured'; percent: Decimal; wrongWay: boolean } | { state: 'noData' } | { state: 'missing' };

const hundred = new Decimal(100);
const nothing = new Decimal(0);

/**
 * Attainment of a checked indicator (`checkIndicator`), exact, nothing rounded:
 *
 * - `atLeast`: actual ÷ target × 100. Below the baseline (zero where none is given) is the wrong way. A target of 0
 *   or less has no ratio: 100 when reached, else 0.
 * - `atMost`: (2 − actual ÷ target) × 100, never below 0: at the target 100, a tenth below it 110, a tenth above it 90,
 *   nothing from twice the target up. The mirror image of `atLeast`; unlike target ÷ actual it stays finite when the
 *   actual is 0. A target of 0 or less has no ratio: 100 when kept, else 0.
 * - `increase`: (actual − baseline) ÷ (target − baseline) × 100; below the baseline is the wrong way.
 * - `decrease`: (baseline − actual) ÷ (baseline − target) × 100; above the baseline is the wrong way.
 * - `exactly`: 100 when no further from the target than the tolerance (0 where none is given), else 0.
 * - `range`: 100 within the range, its ends included, else 0.
 * - `keepAbove`, `keepBelow`: share of the readings at or on the right side of the bound × 100; readings known not to
 *   exist (null) are left out, none at all is no data.
 * - `yesNo`: 100 for yes, 0 for no.
 * - `milestones`: weight of those done ÷ weight of all × 100.
 */
export function attainment(indicator: Indicator): Attainment {
  switch (indicator.direction) {
    case 'keepAbove':
      return kept(indicator.readings, (reading) => reading.greaterThanOrEqualTo(indicator.bound));
    case 'keepBelow':
      return kept(indicator.readings, (reading) => reading.lessThanOrEqualTo(indicator.bound));
    case 'yesNo':
      return answered(indicator.actual, (yes) => allOrNothing(yes));
    case 'milestones':
      return stepsDone(indicator.milestones);
    case 'atLeast':
    case 'atMost':
    case 'increase':
    case 'decrease':
    case 'exactly':
    case 'range':
      return answered(indicator.actual, (text) => measured(indicator, new Decimal(text)));
  }
}

type Measured = Exclude<Indicator, { direction: 'keepAbove' | 'keepBelow' | 'yesNo' | 'milestones' }>;

function measured(indicator: Measured, actual: Decimal): Attainment {
  switch (indicator.direction) {
    case 'atLeast': {
      const target = new Decimal(indicator.target);
      if (indicator.baseline !== undefined && actual.lessThan(indicator.baseline)) return wrongWay;
      if (target.lessThanOrEqualTo(0)) return allOrNothing(actual.greaterThanOrEqualTo(target));
      if (actual.isNegative() && !actual.isZero())
        return indicator.baseline === undefined ? wrongWay : percent(nothing);
      return percent(actual.times(100).dividedBy(target));
    }
    case 'atMost': {
      const target = new Decimal(indicator.target);
      if (target.lessThanOrEqualTo(0)) return allOrNothing(actual.lessThanOrEqualTo(target));
      const mirrored = target.times(2).minus(actual).times(100).dividedBy(target);
      return percent(Decimal.max(mirrored, nothing));
    }
    case 'increase':
    case 'decrease': {
      const done = actual.minus(indicator.baseline);
      const wanted = new Decimal(indicator.target).minus(indicator.baseline);
      if (!done.isZero() && done.isNegative() !== wanted.isNegative()) return wrongWay;
      return percent(done.times(100).dividedBy(wanted).abs());
    }
    case 'exactly': {
      const off = actual.minus(indicator.target).abs();
      return allOrNothing(off.lessThanOrEqualTo(indicator.tolerance ?? 0));
    }
    case 'range':
      return allOrNothing(
        actual.greaterThanOrEqualTo(indicator.from) && actual.lessThanOrEqualTo(indicator.to),
      );
  }
}

const wrongWay: Attainment = { state: 'measured', percent: nothing, wrongWay: true };

function percent(value: Decimal): Attainment {
  return { state: 'measured', percent: value, wrongWay: false };
}

function allOrNothing(reached: boolean): Attainment {
  return percent(reached ? hundred : nothing);
}

function answered<T>(actual: T | null | undefined, measure: (actual: T) => Attainment): Attainment {
  if (actual === undefined) return { state: 'missing' };
  if (actual === null) return { state: 'noData' };
  return measure(actual);
}

function kept(
  readings: (string | null)[] | null | undefined,
  holds: (reading: Decimal) => boolean,
): Attainment {
  if (readings === undefined) return { state: 'missing' };
  const present = (readings ?? []).filter((it) => it !== null).map((it) => new Decimal(it));
  if (present.length === 0) return { state: 'noData' };
  return percent(new Decimal(present.filter(holds).length).times(100).dividedBy(present.length));
}

function stepsDone(milestones: Milestone[]): Attainment {
  if (milestones.some((it) => it.done === undefined)) return { state: 'missing' };
  const weightOf = (some: Milestone[]) => Decimal.sum(0, ...some.map((it) => it.weight ?? 1));
  const done = weightOf(milestones.filter((it) => it.done === true));
  return percent(done.times(100).dividedBy(weightOf(milestones)));
}
