import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadVisibleCauses } from '#database/progress/cause-store.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listCausesAnswer } from '#use-cases/answers/progress-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid().optional(),
  standing: z.enum(['open', 'all']).default('open'),
  after: z.strictObject({ claimedAt: z.iso.datetime(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The objective causes claimed for work somebody may see, the oldest first: those that wait for an answer, or all. */
export const listCauses = query(
  'listCauses',
  input,
  async (context, { limit, ...filter }) => {
    const view = await loadView(context.db, context.actor, context.today);
    const rows = await loadVisibleCauses(context.db, view, {
      campaignId: filter.campaignId,
      standing: filter.standing,
      after: filter.after,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const owners = await loadOwnersOf(
      context.db,
      shown.map((row) => row.taskId),
    );
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return ok({
      causes: shown.map((cause) => ({ ...cause, owners: owners.get(cause.taskId) ?? [] })),
      next: last === undefined ? null : { claimedAt: last.claimedAt, id: last.id },
    });
  },
  { output: listCausesAnswer },
);
