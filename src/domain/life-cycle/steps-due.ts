import type { IsoDate } from '#domain/base/dates.ts';
import type { LifeCycle, Role } from '#regulation/life-cycle.ts';
import { deadlineOf } from './deadline.ts';
import { publicHolidays } from './public-holidays.ts';

/** A step that is to be taken by a day, and who takes it. */
export interface DueStep<Action extends string> {
  action: Action;
  by: readonly Role[];
  dueOn: IsoDate;
}

/** The steps out of a state that the regulation gives a time for, counted from the day the state was entered. */
export function stepsDue<State extends string, Action extends string>(
  { transitions }: LifeCycle<State, Action>,
  state: State,
  enteredOn: IsoDate,
): DueStep<Action>[] {
  return transitions.flatMap((step) => {
    if (!step.from.includes(state)) return [];
    const dueOn = deadlineOf(step, enteredOn, publicHolidays(enteredOn, 2));
    return dueOn === null ? [] : [{ action: step.action, by: step.by, dueOn }];
  });
}

/** The states with a step that is to be taken by a day, by one of these roles; left out: by anybody. */
export function timedStates<State extends string>(
  { transitions }: LifeCycle<State>,
  roles?: readonly Role[],
): State[] {
  const timed = transitions.filter(
    ({ withinDays, withinWorkingDays, by }) =>
      (withinDays !== undefined || withinWorkingDays !== undefined) &&
      (roles === undefined || by.some((role) => roles.includes(role))),
  );
  return [...new Set(timed.flatMap(({ from }) => from.filter((state): state is State => state !== 'none')))];
}
