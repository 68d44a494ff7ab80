import { addDays, daysBetween, type IsoDate } from '#domain/base/dates.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import type { TaskState } from '#regulation/life-cycle.ts';

const ended: readonly TaskState[] = endedStates;

/** Time that does not count against whoever does the work: from a day on, up to and without another; null: it goes on. */
export interface Wait {
  /** A decision asked for and not given yet, or a cause that the competent level confirmed as objective. */
  kind: 'reply' | 'objectiveCause';
  /** The obstacle, or the claim. */
  id: string;
  from: IsoDate;
  to: IsoDate | null;
}

/** How late work is, and what of it is not counted. */
export interface Delay {
  /** Days past the day it was due. */
  daysOver: number;
  /** Days until the end, or today, that lie within some wait: a day in two of them counts once. */
  waitingDays: number;
  /** Days over without the days waited: what counts as its delay. */
  daysLate: number;
  /** The waits this rests on, each with its own days. */
  waits: (Wait & { days: number })[];
}

/**
 * The delay of a task on a day: days between the day it was due and its end, or today while it is still to be done,
 * without the days waited. Two clocks, and only one runs: while the authority has a decision to give, or an objective
 * cause lasted, the time of the official stands still, whether his day was still to come or over.
 * What ended without being worked to its end is never late.
 */
export function delayOf(
  task: { state: TaskState; dueOn: IsoDate; closedOn: IsoDate | null },
  waits: Wait[],
  today: IsoDate,
): Delay {
  if (task.closedOn === null && ended.includes(task.state))
    return { daysOver: 0, waitingDays: 0, daysLate: 0, waits: [] };
  const end = task.closedOn ?? today;
  const counted = waits.flatMap((wait) => {
    const days = daysBetween(wait.from, earlier(wait.to, end));
    return days > 0 ? [{ ...wait, days }] : [];
  });
  const daysOver = Math.max(0, daysBetween(task.dueOn, end));
  const waitingDays = daysInAny(counted.map(({ from, to }) => ({ from, to: earlier(to, end) })));
  return { daysOver, waitingDays, daysLate: Math.max(0, daysOver - waitingDays), waits: counted };
}

/** Days that lie in at least one of some spans, `to` not included. */
function daysInAny(spans: { from: IsoDate; to: IsoDate }[]): number {
  let days = 0;
  let reached = '';
  for (const { from, to } of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from < reached ? reached : from;
    if (to <= start) continue;
    days += daysBetween(start, to);
    reached = to;
  }
  return days;
}

function earlier(to: IsoDate | null, end: IsoDate): IsoDate {
  return to === null || to > end ? end : to;
}

/** The wait for a decision, from the day it was asked for to the day of the answer, or of the end of what it was asked for. */
export function replyWait(obstacle: { id: string; raisedOn: IsoDate; answeredOn: IsoDate | null }): Wait {
  return { kind: 'reply', id: obstacle.id, from: obstacle.raisedOn, to: obstacle.answeredOn };
}

/** The time of a confirmed cause, its last day included. */
export function causeWait(cause: { id: string; from: IsoDate; to: IsoDate }): Wait {
  return { kind: 'objectiveCause', id: cause.id, from: cause.from, to: addDays(cause.to, 1) };
}
