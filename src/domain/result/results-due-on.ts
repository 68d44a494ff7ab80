import type { IsoDate } from '#domain/base/dates.ts';
import { deadlineOf } from '#domain/life-cycle/deadline.ts';
import { publicHolidays } from '#domain/life-cycle/public-holidays.ts';
import type { Settings } from '#regulation/settings.ts';

/**
 * The last day to pass an announced rating on to the national database, the day of its announcement not counted; null
 * where the regulation has no such rule.
 */
export function resultsDueOn(
  announcedOn: IsoDate,
  { resultsDue }: Pick<Settings, 'resultsDue'>,
): IsoDate | null {
  if (resultsDue === undefined) return null;
  const { days, count } = resultsDue.value;
  const limit = count === 'working' ? { withinWorkingDays: days } : { withinDays: days };
  return deadlineOf(limit, announcedOn, publicHolidays(announcedOn, 2));
}
