import { daysBetween, type IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';

/** Whether something given from today may last until a day. Errors: `invalidValue` at `until`, too early or too late. */
export function checkUntil(until: IsoDate, today: IsoDate, longestDays: number): Result<IsoDate> {
  if (until < today)
    return refuse('invalidValue', { path: 'until', problem: 'tooEarly', given: until, limit: today });
  if (daysBetween(today, until) > longestDays)
    return refuse('invalidValue', {
      path: 'until',
      problem: 'tooLate',
      given: until,
      limit: `${longestDays}`,
    });
  return ok(until);
}
