import { addDays, daysBetween, type IsoDate } from '#domain/base/dates.ts';
import { findPeriod } from '#domain/progress/report-period.ts';
import type { Task } from '../task.ts';

/** Days on a line, left to right. */
export interface TimeScale {
  from: IsoDate;
  to: IsoDate;
  /** Where a day lies, in percent of the line; what is outside lies at its end. */
  at(day: IsoDate): number;
  /** First days of quarters, or of years where there are many. */
  ticks: IsoDate[];
}

export function timeScale(from: IsoDate, to: IsoDate): TimeScale {
  const days = Math.max(1, daysBetween(from, to));
  return {
    from,
    to,
    at: (day) => Math.min(100, Math.max(0, (daysBetween(from, day) / days) * 100)),
    ticks: ticksWithin(from, to),
  };
}

function ticksWithin(from: IsoDate, to: IsoDate): IsoDate[] {
  const months = daysBetween(from, to) > 3 * 366 ? 12 : daysBetween(from, to) > 500 ? 6 : 3;
  const first = Number(from.slice(0, 4)) * 12;
  const all = Array.from({ length: Math.ceil((12 * 10) / months) }, (_, step) => {
    const month = first + step * months;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
  return all.filter((day) => day >= from && day <= to);
}

const cadences = { M: 'month', Q: 'quarter', H: 'halfYear', Y: 'year' } as const;

/** The last day of a period by its name; undefined for a name of no kind we know. */
export function lastDayOf(period: string): IsoDate | undefined {
  const kind = /^\d{4}-([MQHY])/.exec(period)?.[1] as keyof typeof cadences | undefined;
  return kind === undefined ? undefined : findPeriod(cadences[kind], period)?.to;
}

/** The time a task is told over: from its first paper, plan or report to the day it is due, or today where that is later. */
export function timeOf(task: Task, today: IsoDate): TimeScale {
  const begun = [
    task.decisions[0]?.signedOn,
    task.planRevisions[0]?.submittedAt.slice(0, 10),
    task.obligations[0]?.from,
  ].filter((day) => day !== undefined);
  const from = begun.toSorted()[0] ?? addDays(today, -30);
  const ends = [task.dueOn, task.closedOn ?? today].toSorted();
  return timeScale(from, ends.at(-1) ?? task.dueOn);
}
