import type { IsoDate } from '#domain/base/dates.ts';
import { deadlineOf } from '#domain/life-cycle/deadline.ts';
import { publicHolidays } from '#domain/life-cycle/public-holidays.ts';
import type { Settings } from '#regulation/settings.ts';

/**
 * The last day to answer an obstacle that asks for a decision, the day it was raised not counted; null where the
 * regulation has no such rule.
 */
export function replyDueOn(raisedOn: IsoDate, { replyClock }: Pick<Settings, 'replyClock'>): IsoDate | null {
  if (replyClock === undefined) return null;
  const { days, count } = replyClock.value;
  const limit = count === 'working' ? { withinWorkingDays: days } : { withinDays: days };
  return deadlineOf(limit, raisedOn, publicHolidays(raisedOn, 2));
}
