import { dayInVietnam } from '#domain/base/dates.ts';
import { reachedIn } from '#domain/plan/milestone-value.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { loadPlans } from '#database/plan/plan-store.ts';
import type { Context } from '#use-cases/base/context.ts';

interface Reported {
  id: string;
  target: unknown;
  readings: { period: string; actual: unknown }[];
}

/**
 * The plan of a task as handed in last, each figure of its roadmap with what the reports say of it, and every revision
 * with its answer and whether it came in time.
 */
export async function tellPlans({ db }: Context, taskId: string, indicators: readonly Reported[]) {
  const plans = await loadPlans(db, taskId);
  const told = plans.map(({ id: _id, ...plan }) => ({
    ...plan,
    late: plan.dueOn !== null && dayInVietnam(plan.submittedAt) > plan.dueOn,
  }));
  const last = told.at(-1);
  return {
    plan: last && {
      ...last,
      milestones: last.milestones.map((milestone) => ({
        ...milestone,
        values: (milestone.values ?? []).map(({ indicatorId, value }) => ({
          indicatorId,
          value,
          ...reached(indicators, indicatorId, value),
        })),
      })),
    },
    planRevisions: told,
  };
}

function reached(indicators: readonly Reported[], indicatorId: string, value: string) {
  const indicator = indicators.find(({ id }) => id === indicatorId);
  return indicator === undefined
    ? ({ state: 'notReported' } as const)
    : reachedIn(indicator.target as Indicator, value, indicator.readings);
}
