import type { IsoDate } from '#domain/base/dates.ts';

/**
 * The public holidays of fixed date within some years: Labour Code 45/2019/QH14, Article 112. Tết, the day of the Hùng
 * Kings and the second day at the National Day fall on days that are announced for each year and are not here, so a
 * deadline counted over them ends some days early.
 */
export function publicHolidays(from: IsoDate, years: number): ReadonlySet<IsoDate> {
  const first = Number(from.slice(0, 4));
  const all = Array.from({ length: years }, (_, index) => first + index);
  return new Set(all.flatMap((year) => ['01-01', '04-30', '05-01', '09-02'].map((day) => `${year}-${day}`)));
}
