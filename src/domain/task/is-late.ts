import type { IsoDate } from '#domain/base/dates.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { endedStates } from './ended-states.ts';

const ended: readonly TaskState[] = endedStates;

/**
 * Whether the work of a task is late on a day: still to be done after the day it was due, or done or given up only
 * after it. What ended without being worked to its end — rejected, declined, withdrawn, handed over — is never late.
 */
export function isLate(
  task: { state: TaskState; dueOn: IsoDate; closedOn: IsoDate | null },
  today: IsoDate,
): boolean {
  if (task.closedOn !== null) return task.closedOn > task.dueOn;
  return !ended.includes(task.state) && task.dueOn < today;
}
