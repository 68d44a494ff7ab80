import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { TaskDecision } from '#domain/task/decision-kinds.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { findLastDecisionDay, type NewDecision, storeDecision } from '#database/decision-store.ts';
import { loadSnapshot } from '#database/task/task-snapshot.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import type { Context } from '#use-cases/base/context.ts';
import { type NumberedPaper, numberedPaper } from '#use-cases/base/decision-paper.ts';
import { followDecision } from '#use-cases/cascade/follow-task.ts';
import { numberPaper } from '#use-cases/paper/number-paper.ts';
import { type AllowedStep, allowTaskStep, takeTaskStep } from '#use-cases/task/task-step.ts';

/** A task a paper names, with the version its drafter saw. */
export const taskOnPaper = z.strictObject({ taskId: z.uuid(), version: z.int() });

type TaskOnPaper = z.output<typeof taskOnPaper>;
type Item = NewDecision['items'][number];

/** A paper and the tasks on its list, all of one campaign. */
export const paperOnTasks = numberedPaper.extend({
  campaignId: z.uuid(),
  tasks: z.array(taskOnPaper).min(1).max(atOnce),
});

/** What the paper keeps of a task besides how it was before and after, and further entries of its list. */
export interface Change {
  note?: object;
  also?: Item[];
}

/**
 * Takes one step with each task of a list by one numbered, dated, signed paper: all or none. The paper keeps what each
 * task was before and is after; the paper that assigns keeps what it assigned.
 *
 * Errors: those of the step, `versionConflict`, `duplicate` for a paper filed before, and `invalidValue` at `signedOn`
 * for a paper signed before the latest one about the task, or on a day to come.
 * @param change does to a task just moved on what the paper says besides
 */
export async function decideOnTasks<Entry extends TaskOnPaper>(
  context: Context,
  kind: TaskDecision,
  {
    campaignId,
    tasks,
    supplementsId,
    ...paper
  }: { campaignId: string; tasks: Entry[]; supplementsId?: string | undefined } & NumberedPaper,
  change: (step: AllowedStep, entry: Entry, position: number) => Promise<Result<Change>>,
): Promise<Result<{ decisionId: string }>> {
  const campaign = await findCampaign(context.db, campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });

  const decisionId = context.newId();
  const items: Item[] = [];
  for (const [position, entry] of tasks.entries()) {
    const { taskId, version } = entry;
    const step = await allowTaskStep(context, taskId, kind, 'paper');
    if (!step.ok) return step;
    if (step.value.campaign.id !== campaignId) return refuse('notFound', { what: 'task', id: taskId });
    const last = await findLastDecisionDay(context.db, taskId);
    if (last !== undefined && paper.signedOn < last)
      return refuse('invalidValue', {
        path: 'signedOn',
        problem: 'tooEarly',
        given: paper.signedOn,
        limit: last,
      });

    const before = await loadSnapshot(context.db, taskId);
    const moved = await takeTaskStep(context, step.value, kind, version, { decisionId });
    if (!moved.ok) return moved;
    const changed = await change(step.value, entry, position);
    if (!changed.ok) return changed;
    const after = await loadSnapshot(context.db, taskId);
    if (kind !== 'assign')
      await followDecision(context, {
        taskId,
        authorityId: campaign.authority_id,
        decisionId,
        before,
        after,
      });
    const { note, also = [] } = changed.value;
    items.push({ taskId, snapshot: kind === 'assign' ? after : { before, after, ...note } }, ...also);
  }
  const numbered = await numberPaper(context, campaign.authority_id, 'decision', paper);
  if (!numbered.ok) return numbered;
  const stored = await storeDecision(
    context.db,
    {
      id: decisionId,
      authorityId: campaign.authority_id,
      campaignId,
      kind,
      supplementsId,
      paper: numbered.value,
      items,
    },
    context.today,
  );
  if (!stored.ok) return stored;
  context.record({
    authorityId: campaign.authority_id,
    action: `${kind}Tasks`,
    thing: 'decision',
    thingId: decisionId,
    after: { ...numbered.value, ...(supplementsId === undefined ? {} : { supplementsId }), tasks },
  });
  return ok({ decisionId });
}

/** For papers that say no more than that the step is taken. */
export async function nothingBesides(): Promise<Result<Change>> {
  return ok({});
}
