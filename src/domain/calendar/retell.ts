import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { Deadline } from './deadline.ts';

/** A deadline as a calendar last told of it. */
export interface ToldDeadline {
  content: Deadline;
  /** How often it has changed (RFC 5545 §3.8.7.4). */
  sequence: number;
  /** ISO instant. */
  changedAt: string;
  cancelled: boolean;
}

/** So many days after its day a deadline is still told of. */
export const daysKept = 60;

/**
 * What a calendar tells now: what is new, what has changed under the next number, and what is there no more as cancelled,
 * for a calendar that asks again forgets nothing by itself.
 * @returns everything to tell, those of them that are to be kept anew, and the uids to forget
 */
export function retell(
  before: ToldDeadline[],
  now: Deadline[],
  { at, today }: { at: string; today: IsoDate },
): { told: ToldDeadline[]; changed: ToldDeadline[]; forgotten: string[] } {
  const standing = new Map(now.map((deadline) => [deadline.uid, deadline]));
  const known = new Set(before.map(({ content }) => content.uid));
  const told: ToldDeadline[] = [];
  const changed: ToldDeadline[] = [];
  const forgotten: string[] = [];
  const change = (content: Deadline, sequence: number, cancelled: boolean) => {
    const next = { content, sequence, changedAt: at, cancelled };
    told.push(next);
    changed.push(next);
  };
  for (const one of before) {
    const { content, sequence, cancelled } = one;
    const current = standing.get(content.uid);
    if (current === undefined && content.day < addDays(today, -daysKept)) forgotten.push(content.uid);
    else if (current === undefined && !cancelled) change(content, sequence + 1, true);
    else if (current !== undefined && (cancelled || !isSame(current, content)))
      change(current, sequence + 1, false);
    else told.push(one);
  }
  for (const deadline of standing.values()) if (!known.has(deadline.uid)) change(deadline, 0, false);
  return { told, changed, forgotten };
}

function isSame(one: Deadline, other: Deadline): boolean {
  const parts = ['kind', 'day', 'title', 'action', 'period', 'milestone', 'path'] as const;
  return parts.every((part) => one[part] === other[part]);
}
