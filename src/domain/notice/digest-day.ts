import { addDays, dayInVietnam, type IsoDate } from '#domain/base/dates.ts';
import { isWorkingDay } from '#domain/life-cycle/deadline.ts';
import { publicHolidays } from '#domain/life-cycle/public-holidays.ts';
import type { DigestRhythm, KeptMailChoice } from './mail-choice.ts';

/** A week, and the longest row of days without work. */
const daysBack = 20;

/**
 * The day of the digest that is due at an instant: today's, or the week's last; none before its time, on a day without
 * work where such days are left out, or for a time before the choice was made. A daily one that a day brought no
 * occasion for, as when the program was down, is not made up for: the next one holds what it would have said.
 */
export function digestDay(choice: KeptMailChoice, rhythm: DigestRhythm, now: string): IsoDate | undefined {
  const today = dayInVietnam(now);
  const works = (day: IsoDate) =>
    !choice.workingDays || isWorkingDay(day, publicHolidays(addDays(day, -daysBack), 2));
  if (!works(today)) return undefined;
  const isPast = (day: IsoDate) => {
    const instant = Date.parse(`${day}T${choice.at}:00+07:00`);
    return instant <= Date.parse(now) && instant >= Date.parse(choice.since);
  };
  if (rhythm === 'daily') return isPast(today) ? today : undefined;
  let day = today;
  while (isoWeekday(day) !== choice.weekday) day = addDays(day, -1);
  // The day itself, or the next on which people work; of the week before where this week's is still to come.
  for (const start of [day, addDays(day, -7), addDays(day, -14)]) {
    let moved = start;
    while (!works(moved)) moved = addDays(moved, 1);
    if (moved <= today && Date.parse(`${moved}T${choice.at}:00+07:00`) <= Date.parse(now))
      return isPast(moved) ? moved : undefined;
  }
  return undefined;
}

/** 1 Monday to 7 Sunday. */
function isoWeekday(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
