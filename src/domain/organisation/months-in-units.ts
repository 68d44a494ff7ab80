import { type IsoDate, addDays } from '#domain/base/dates.ts';

/** A post somebody held: from a day on, up to and without `validTo`. */
export interface HeldPost {
  unitId: string;
  postId: string;
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** How long of a period, in days, whole calendar months, and months begun with the days in each. */
export interface TimeHeld {
  days: number;
  wholeMonths: number;
  begunMonths: { month: string; days: number; of: number }[];
}

export interface MonthsInUnits {
  units: ({ unitId: string } & TimeHeld)[];
  posts: ({ unitId: string; postId: string } & TimeHeld)[];
  /** Stretches in which he held several posts, both days inclusive; they count for each of them. */
  overlaps: { from: IsoDate; to: IsoDate; postIds: string[] }[];
  /** Days of the period in which he held nothing. */
  daysWithout: number;
}

/**
 * A person's time in units and posts within a period (both days inclusive). Two posts at once in one unit count once for
 * the unit. How many days make a month is for the regulation: months begun are given with their days.
 */
export function monthsInUnits(held: HeldPost[], period: { from: IsoDate; to: IsoDate }): MonthsInUnits {
  const days: { day: IsoDate; posts: HeldPost[] }[] = [];
  for (let day = period.from; day <= period.to; day = addDays(day, 1))
    days.push({
      day,
      posts: held.filter((post) => post.validFrom <= day && (post.validTo === null || day < post.validTo)),
    });

  const units = [...new Set(held.map((post) => post.unitId))];
  const posts = [...new Map(held.map(({ unitId, postId }) => [postId, { unitId, postId }])).values()];
  const timeOf = (holds: (post: HeldPost) => boolean) =>
    timeHeld(days.flatMap(({ day, posts: own }) => (own.some(holds) ? [day] : [])));
  return {
    units: units
      .map((unitId) => ({ unitId, ...timeOf((post) => post.unitId === unitId) }))
      .filter((unit) => unit.days > 0),
    posts: posts
      .map((one) => ({ ...one, ...timeOf((post) => post.postId === one.postId) }))
      .filter((post) => post.days > 0),
    overlaps: overlapsOf(days),
    daysWithout: days.filter((day) => day.posts.length === 0).length,
  };
}

function timeHeld(days: IsoDate[]): TimeHeld {
  const byMonth = Map.groupBy(days, (day) => day.slice(0, 7));
  const months = [...byMonth].map(([month, own]) => ({ month, days: own.length, of: daysIn(month) }));
  return {
    days: days.length,
    wholeMonths: months.filter((month) => month.days === month.of).length,
    begunMonths: months.filter((month) => month.days < month.of),
  };
}

function daysIn(month: string): number {
  return Number(addDays(addDays(`${month}-28`, 4).slice(0, 8) + '01', -1).slice(8));
}

function overlapsOf(days: { day: IsoDate; posts: HeldPost[] }[]): MonthsInUnits['overlaps'] {
  const overlaps: MonthsInUnits['overlaps'] = [];
  for (const { day, posts } of days) {
    const postIds = [...new Set(posts.map((post) => post.postId))].toSorted();
    if (postIds.length < 2) continue;
    const last = overlaps.at(-1);
    const goesOn =
      last !== undefined && addDays(last.to, 1) === day && last.postIds.join() === postIds.join();
    if (goesOn) last.to = day;
    else overlaps.push({ from: day, to: day, postIds });
  }
  return overlaps;
}
