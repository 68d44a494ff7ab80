import * as z from 'zod';
import type { FollowedTask } from '#database/follow/followed-tasks.ts';

/** Whose work a row tells of. */
export const leadSchema = {
  fullName: z.string().nullable(),
  postTitle: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
};

/** Whoever leads a task, as a row names him. */
export function leadOf({ fullName, postTitle, unitId, unitName }: FollowedTask) {
  return { fullName, postTitle, unitId, unitName };
}

/** A page of rows that were put in order as a whole: what comes after the row with an id. */
export function cutPage<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  after: string | undefined,
  limit: number,
): { shown: Row[]; next: string | null } {
  const start = after === undefined ? 0 : rows.findIndex((row) => idOf(row) === after) + 1;
  const shown = rows.slice(start, start + limit);
  const last = shown.at(-1);
  return { shown, next: start + limit < rows.length && last !== undefined ? idOf(last) : null };
}
