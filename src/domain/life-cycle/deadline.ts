import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { Transition } from './decide.ts';

/**
 * Last day for a step, counted from the day its state was entered, that day not included; null where the pack sets no
 * limit. `holidays` are the public holidays of the years concerned.
 */
export function deadlineOf(
  step: Pick<Transition, 'withinDays' | 'withinWorkingDays'>,
  enteredOn: IsoDate,
  holidays: ReadonlySet<IsoDate>,
): IsoDate | null {
  if (step.withinDays !== undefined) return addDays(enteredOn, step.withinDays);
  if (step.withinWorkingDays !== undefined)
    return addWorkingDays(enteredOn, step.withinWorkingDays, holidays);
  return null;
}

/** The day `count` working days after a day: Monday to Friday, public holidays left out. */
export function addWorkingDays(day: IsoDate, count: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  let last = day;
  for (let left = count; left > 0;) {
    last = addDays(last, 1);
    if (isWorkingDay(last, holidays)) left -= 1;
  }
  return last;
}

/** Monday to Friday, public holidays left out. */
export function isWorkingDay(day: IsoDate, holidays: ReadonlySet<IsoDate>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !holidays.has(day);
}
