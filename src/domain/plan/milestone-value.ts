import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Indicator } from '#domain/score/indicator.ts';

/** What an indicator is to stand at by a milestone, decimal text in its unit. */
export interface MilestoneValue {
  indicatorId: string;
  value: string;
}

/** A step of a roadmap: what will be reached by when, and what figures are to stand at by then. */
export interface PlannedMilestone {
  title: string;
  dueOn: string;
  /** Plans of before figures were planned have none. */
  values?: MilestoneValue[] | undefined;
}

type Stepwise = Extract<Indicator, { direction: 'atLeast' | 'increase' | 'atMost' | 'decrease' }>;

/** Whether an indicator is reached step by step, so that a roadmap can say where it stands in between. */
function isStepwise(target: Indicator): target is Stepwise {
  return ['atLeast', 'increase', 'atMost', 'decrease'].includes(target.direction);
}

function isUpwards(target: Stepwise): boolean {
  return target.direction === 'atLeast' || target.direction === 'increase';
}

/**
 * Refuses milestones whose figures do not fit the indicators of the task: one it does not have, one that has nothing in
 * between (yes or no, a range, a bound to keep), a later figure that falls behind an earlier one.
 */
export function checkMilestoneValues(
  milestones: readonly PlannedMilestone[],
  indicators: ReadonlyMap<string, Indicator>,
): Result<null> {
  const before = new Map<string, string>();
  const byDay = [...milestones.entries()].toSorted(([, a], [, b]) => a.dueOn.localeCompare(b.dueOn));
  for (const [position, milestone] of byDay)
    for (const [place, { indicatorId, value }] of (milestone.values ?? []).entries()) {
      const path = `milestones[${position}].values[${place}]`;
      const target = indicators.get(indicatorId);
      if (target === undefined) return refuse('notFound', { what: 'indicator', id: indicatorId });
      if (!isStepwise(target))
        return refuse('invalidValue', {
          path: `${path}.indicatorId`,
          problem: 'wrongType',
          given: target.direction,
        });
      const limit = before.get(indicatorId);
      const step = limit === undefined ? 0 : new Decimal(value).comparedTo(limit);
      if (limit !== undefined && (isUpwards(target) ? step < 0 : step > 0))
        return refuse('invalidValue', {
          path: `${path}.value`,
          problem: isUpwards(target) ? 'tooSmall' : 'tooLarge',
          given: value,
          limit,
        });
      before.set(indicatorId, value);
    }
  return ok(null);
}

/** Whether a planned figure was reached, by the figures reported in the order of their periods. */
export type Reached =
  { state: 'reached'; period: string } | { state: 'notReached'; latest: string } | { state: 'notReported' };

/** The first period whose figure reaches what was planned; what is reported is told apart from what is not. */
export function reachedIn(
  target: Indicator,
  value: string,
  readings: readonly { period: string; actual: unknown }[],
): Reached {
  const figures = readings.flatMap(({ period, actual }) =>
    typeof actual === 'string' ? [{ period, actual }] : [],
  );
  const latest = figures.at(-1)?.actual;
  if (latest === undefined || !isStepwise(target)) return { state: 'notReported' };
  const first = figures.find(({ actual }) => {
    const off = new Decimal(actual).comparedTo(value);
    return isUpwards(target) ? off >= 0 : off <= 0;
  });
  return first === undefined ? { state: 'notReached', latest } : { state: 'reached', period: first.period };
}
