import type { Task } from '../task.ts';

export type Obligation = Task['obligations'][number];

/** The periods that can be reported or corrected by a day, the latest first. */
export function reportablePeriods(obligations: Obligation[], today: string): Obligation[] {
  return obligations.filter(({ from }) => from <= today).toReversed();
}

/** The period that is most likely meant: the oldest that is late, else the one to come due, else the last. */
export function likelyPeriod(periods: Obligation[]): Obligation | undefined {
  const oldest = periods.toReversed();
  return (
    oldest.find(({ state }) => state === 'late') ??
    oldest.find(({ state }) => state === 'notDue') ??
    periods[0]
  );
}
