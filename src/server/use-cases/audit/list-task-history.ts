import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadHistory } from '#database/access/history-store.ts';
import { findTask } from '#database/task-store.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';

const place = z.strictObject({ sequence: z.int().min(1) });
const input = z.strictObject({ taskId: z.uuid(), after: place.optional(), limit: pageLimit });

const output = z.strictObject({
  acts: z.array(
    z.strictObject({
      sequence: z.int(),
      at: z.string(),
      action: z.string(),
      /** The states before and after, where the act moved the task. */
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string().nullable(),
      /** The paper it was done by, and the report it filed. */
      decisionId: z.uuid().nullable(),
      reportId: z.uuid().nullable(),
      /** What was worded anew, from what to what; papers tell their own changes. */
      changes: z.array(
        z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
      by: z.string().nullable(),
      /** The official an assistant acted for; null where somebody acted for himself. */
      onBehalfOf: z.strictObject({ officialId: z.uuid(), fullName: z.string().nullable() }).nullable(),
    }),
  ),
  next: place.nullable(),
});

/** What was done to a task, the latest first: by whom, and on whose behalf where it rests on a delegation. */
export const listTaskHistory = query(
  'listTaskHistory',
  input,
  async ({ db, actor, today }, { taskId, after, limit }) => {
    const found = await findTask(db, taskId, today);
    if (found === undefined || !may(actor, 'readTask', found.access).ok)
      return refuse('notFound', { what: 'task', id: taskId });
    const rows = await loadHistory(
      db,
      { thing: 'task', id: taskId },
      { after: after?.sequence, limit: limit + 1 },
    );
    const { shown, next } = pageOf(rows, limit, ({ sequence }) => ({ sequence }));
    return ok({ acts: shown, next });
  },
  { output },
);
