import { Decimal } from '#domain/base/decimal.ts';
import { daysBetween, type IsoDate } from '#domain/base/dates.ts';
import type { PlannedMilestone } from '#domain/plan/milestone-value.ts';
import { attainment } from '#domain/score/attainment.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { measuredIndicator } from './measured-indicator.ts';

/** How far something should be on a day, and by what that is known. */
export interface Scheduled {
  /** Percent of the target, decimal text. */
  percent: string;
  /** The roadmap of the plan names a figure; else the share of the time gone by. */
  basis: 'roadmap' | 'time';
  /** The figure the roadmap names. */
  value: string | null;
}

/**
 * Where an indicator should stand on a day: by the figure of the last milestone due by then; before the first one, and
 * where the plan names no figures, by the share of the time between the day the work was given and the day it is due.
 */
export function scheduledShare(
  work: { from: IsoDate; dueOn: IsoDate },
  indicator: { id: string; target: Indicator },
  milestones: readonly PlannedMilestone[],
  day: IsoDate,
): Scheduled {
  const planned = milestones
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .filter((milestone) => milestone.dueOn <= day)
    .flatMap((milestone) => milestone.values ?? [])
    .findLast((value) => value.indicatorId === indicator.id);
  if (planned !== undefined) {
    const reached = attainment(measuredIndicator(indicator.target, [planned.value]));
    if (reached.state === 'measured')
      return { percent: upToHundred(reached.percent), basis: 'roadmap', value: planned.value };
  }
  return { percent: shareOfTime(work, day), basis: 'time', value: null };
}

/** The share of the time of some work that has gone by on a day, in percent with one place: decimal text. */
export function shareOfTime({ from, dueOn }: { from: IsoDate; dueOn: IsoDate }, day: IsoDate): string {
  const all = daysBetween(from, dueOn);
  if (all <= 0) return day < dueOn ? '0' : '100';
  const gone = new Decimal(daysBetween(from, day)).times(100).dividedBy(all);
  return upToHundred(Decimal.max(gone, 0));
}

function upToHundred(percent: Decimal): string {
  return Decimal.min(percent, 100).toDecimalPlaces(1).toFixed();
}
