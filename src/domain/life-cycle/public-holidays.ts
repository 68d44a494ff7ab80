import { addDays, type IsoDate } from '#domain/base/dates.ts';

/** Holidays of fixed date: Labour Code 45/2019/QH14, Article 112. */
const fixed = ['01-01', '04-30', '05-01', '09-02'];

/**
 * Holidays that are announced for each year: Tết, the day of the Hùng Kings (10th of the third lunar month), the second day
 * at the National Day, days swapped with a Saturday. A year that is missing has only its fixed days, so a deadline counted
 * over it ends some days early: add the year when it is announced.
 */
const announced: Record<number, { from: string; to: string }[]> = {
  2019: [days('02-04', '02-08'), days('04-14'), days('04-29')],
  2020: [days('01-23', '01-29'), days('04-02')],
  2021: [days('02-10', '02-16'), days('04-21'), days('09-03')],
  2022: [days('01-31', '02-04'), days('04-10'), days('09-01')],
  2023: [days('01-20', '01-26'), days('04-29'), days('09-01')],
  2024: [days('02-08', '02-14'), days('04-18'), days('04-29'), days('09-03')],
  2025: [days('01-27', '01-31'), days('04-07'), days('05-02'), days('09-01')],
  2026: [days('01-02'), days('02-16', '02-20'), days('04-26'), days('08-31', '09-01')],
};

/** Worked out once for each span of years. */
const known = new Map<string, ReadonlySet<IsoDate>>();

/** The public holidays of some years. One that falls on a weekend is made up for on the next working day (Article 111). */
export function publicHolidays(from: IsoDate, years: number): ReadonlySet<IsoDate> {
  const first = Number(from.slice(0, 4));
  const span = `${first} ${years}`;
  const holidays = known.get(span) ?? holidaysOf(first, years);
  known.set(span, holidays);
  return holidays;
}

function holidaysOf(first: number, years: number): ReadonlySet<IsoDate> {
  const holidays = new Set<IsoDate>();
  for (let year = first; year < first + years; year += 1) {
    for (const day of fixed) holidays.add(`${year}-${day}`);
    for (const { from: start, to } of announced[year] ?? [])
      for (let day = `${year}-${start}`; day <= `${year}-${to}`; day = addDays(day, 1)) holidays.add(day);
  }
  for (const day of [...holidays].toSorted()) {
    // Tết holds its own weekend: only single days are made up for.
    if (!isWeekend(day) || isWithinTet(day)) continue;
    let instead = addDays(day, 1);
    while (isWeekend(instead) || holidays.has(instead)) instead = addDays(instead, 1);
    holidays.add(instead);
  }
  return holidays;
}

function days(from: string, to = from): { from: string; to: string } {
  return { from, to };
}

function isWeekend(day: IsoDate): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function isWithinTet(day: IsoDate): boolean {
  const year = day.slice(0, 4);
  return (announced[Number(year)] ?? []).some(
    ({ from, to }) => from < to && `${year}-${from}` <= day && day <= `${year}-${to}`,
  );
}
