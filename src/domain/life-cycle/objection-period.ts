import type { Settings } from '#regulation/settings.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { addWorkingDays } from './deadline.ts';
import { publicHolidays } from './public-holidays.ts';

/** The last day to object to a rating, counted in working days from the day after its announcement. */
export function lastDayToObject(
  announcedOn: IsoDate,
  { objectionWorkingDays }: Pick<Settings, 'objectionWorkingDays'>,
): IsoDate {
  return addWorkingDays(announcedOn, objectionWorkingDays.value, publicHolidays(announcedOn, 2));
}
