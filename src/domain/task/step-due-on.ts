import type { IsoDate } from '#domain/base/dates.ts';
import { deadlineOf } from '#domain/life-cycle/deadline.ts';
import type { Transition } from '#domain/life-cycle/decide.ts';
import { publicHolidays } from '#domain/life-cycle/public-holidays.ts';
import type { LifeCycle, TaskAction, TaskState } from '#regulation/life-cycle.ts';

/**
 * By when the next step of a task is wanted that came into a state on a day: the earliest of the last days the
 * regulation sets for the steps out of it; null where it sets none.
 */
export function stepDueOn(
  table: LifeCycle<TaskState, TaskAction>,
  state: TaskState,
  since: IsoDate,
): IsoDate | null {
  const days = table.transitions
    .filter((step) => step.from.includes(state))
    .map((step) => lastDayOf(step, since))
    .filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

/** The last day of a step that the regulation closes after it and that has passed on a day; null while it is open. */
export function closedSince(step: Transition, since: IsoDate | null, today: IsoDate): IsoDate | null {
  const last = since === null || !step.refusedWhenLate ? null : lastDayOf(step, since);
  return last !== null && last < today ? last : null;
}

/** The last day for one step from a state entered on a day; null where the regulation sets none. */
export function lastDayOf(step: Transition, since: IsoDate): IsoDate | null {
  return deadlineOf(step, since, publicHolidays(since, 2));
}
