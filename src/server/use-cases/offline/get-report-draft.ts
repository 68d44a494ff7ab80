import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadKnownReports } from '#database/offline/known-reports.ts';
import { findTask } from '#database/task-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { periodName } from '#use-cases/progress/check-period.ts';

const input = z.strictObject({ taskId: z.uuid(), period: periodName });

const output = z.strictObject({
  draft: z
    .strictObject({
      actuals: z.record(z.string(), z.unknown()),
      narrative: z.string(),
      obstacle: z
        .strictObject({ description: z.string(), proposal: z.string(), asksDecision: z.boolean() })
        .nullable(),
      enteredBy: z.string(),
      enteredAt: z.string(),
    })
    .nullable(),
});

/** What was entered for an official of his report of a period and waits for him to look it over; null where nothing does. */
export const getReportDraft = query(
  'getReportDraft',
  input,
  async ({ db, actor, today }, { taskId, period }) => {
    const held = await findTask(db, taskId, today);
    if (held === undefined || !may(actor, 'readTask', held.access).ok)
      return refuse('notFound', { what: 'task', id: taskId });
    const standing = (await loadKnownReports(db, [taskId], period)).get(taskId);
    if (standing === undefined || standing.entered === null) return ok({ draft: null });
    const { by: enteredBy, at: enteredAt } = standing.entered;
    return ok({ draft: { ...standing.known, enteredBy, enteredAt } });
  },
  { output },
);
