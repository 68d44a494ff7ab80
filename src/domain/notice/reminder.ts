import { addDays, type IsoDate } from '#domain/base/dates.ts';

/**
 * Whether a day is one to remind of something due, or to say that it is late: from so many days before on, the day it
 * is due included, it is due soon; after that day it is late; before, nothing is said.
 */
export function reminderFor(dueOn: IsoDate, today: IsoDate, daysBefore: number): 'soon' | 'late' | undefined {
  if (dueOn < today) return 'late';
  return addDays(dueOn, -daysBefore) <= today ? 'soon' : undefined;
}
