import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { changesBetween } from '#domain/task/changes-between.ts';
import {
  countListed,
  type KeptTask,
  loadListed,
  loadPapers,
  loadSubjectNames,
} from '#database/task/decision-list.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { getDecisionAnswer } from '#use-cases/answers/decision-answers.ts';

const input = z.strictObject({
  decisionId: z.uuid(),
  /** The position of the last entry of the page before. */
  after: z.int().min(0).optional(),
  limit: z.int().min(1).max(200).default(200),
});

/**
 * A paper about tasks with its list as it was signed: of each task what was assigned, or what the paper changed, from what
 * to what; and which papers it adds to or is added to by. Whose work is on the list sees his own entries.
 */
export const getDecision = query(
  'getDecision',
  input,
  async (context, { decisionId, after, limit }) => {
    const { db } = context;
    const view = await loadView(db, context.actor, context.today);
    const [paper] = await loadPapers(db, view, { decisionId, limit: 1 });
    if (paper === undefined) return refuse('notFound', { what: 'decision', id: decisionId });
    const found = await loadListed(db, view, decisionId, { after: after ?? -1, limit: limit + 1 });
    const page = found.slice(0, limit);
    const told = page.map(({ kept, ...item }) => {
      const [task, changes] =
        'before' in kept ? [kept.after, changesBetween(kept.before, kept.after)] : [kept, []];
      const { toTaskId = null, shareDone = null, startsOn = null } = 'before' in kept ? kept : {};
      return { ...item, task, changes, toTaskId, shareDone, startsOn };
    });
    const names = await loadSubjectNames(
      db,
      told.flatMap(({ task }) => task.owners.map((owner) => owner.subject_id)),
    );
    const supplements =
      paper.supplementsId === null
        ? []
        : await loadPapers(db, view, { decisionId: paper.supplementsId, limit: 1 });
    const supplementedBy = await loadPapers(db, view, { supplementsId: decisionId, limit: 200 });
    return ok({
      ...paper,
      supplements: supplements[0] ?? null,
      /** Later papers that add to this list, the first first. */
      supplementedBy: supplementedBy.toReversed(),
      entries: (await countListed(db, view, [decisionId])).get(decisionId) ?? 0,
      items: told.map(({ task, ...item }) => ({ ...item, ...wordsOf(task, names) })),
      next: found.length > limit ? (page.at(-1)?.position ?? null) : null,
    });
  },
  { output: getDecisionAnswer },
);

/** A task as the list of a paper says it. */
function wordsOf(task: KeptTask, names: Awaited<ReturnType<typeof loadSubjectNames>>) {
  return {
    title: task.title,
    origin: task.origin,
    nature: task.nature,
    content: task.content,
    horizon: task.horizon,
    reason: task.reason,
    expectedProduct: task.expected_product,
    dueOn: task.due_on,
    state: task.state ?? null,
    owners: task.owners.map(({ subject_id: subjectId, is_lead: isLead, share }) => ({
      subjectId,
      isLead,
      share: share ?? null,
      ...names.get(subjectId),
    })),
    indicators: task.indicators.map(({ id, name, target, weight }) => ({ id, name, target, weight })),
  };
}
