import type { IsoDate } from '#domain/base/dates.ts';
import type { SubTaskState } from './sub-task-steps.ts';

/** Whether a part is late on a day: open after the day it was due, or done by a report that came only after it. */
export function isSubTaskLate(
  { state, dueOn, reportedOn }: { state: SubTaskState; dueOn: IsoDate; reportedOn: IsoDate | null },
  today: IsoDate,
): boolean {
  if (state === 'cancelled' || state === 'ended') return false;
  if (state === 'done') return reportedOn !== null && reportedOn > dueOn;
  return today > dueOn;
}
