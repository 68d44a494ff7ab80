import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { taskDecisionKinds } from '#domain/task/decision-kinds.ts';
import { countListed, loadPapers } from '#database/task/decision-list.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listDecisionsAnswer } from '#use-cases/answers/decision-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  kind: z.enum(taskDecisionKinds).optional(),
  /** The last row of the page before. */
  after: z.strictObject({ signedOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/**
 * The papers of a campaign about its tasks, those signed last first, a page at a time: all of them for its authority; an
 * owner sees those with work of his on the list, and counts his.
 */
export const listDecisions = query(
  'listDecisions',
  input,
  async (context, filter) => {
    const view = await loadView(context.db, context.actor, context.today);
    const { limit } = filter;
    const found = await loadPapers(context.db, view, { ...filter, limit: limit + 1 });
    const page = found.slice(0, limit);
    const listed = await countListed(
      context.db,
      view,
      page.map((paper) => paper.id),
    );
    const last = page.at(-1);
    return ok({
      decisions: page.map((paper) => ({ ...paper, entries: listed.get(paper.id) ?? 0 })),
      next: found.length > limit && last !== undefined ? { signedOn: last.signedOn, id: last.id } : null,
    });
  },
  { output: listDecisionsAnswer },
);
