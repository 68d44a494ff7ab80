import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { type Campaign, findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { paperOnTasks, type taskOnPaper } from '#use-cases/decision/decide-on-tasks.ts';
import { takesPart } from '#use-cases/campaign/takes-part.ts';
import { giveOpinion } from '#use-cases/task/give-opinion.ts';
import { submitTask } from '#use-cases/task/submit-task.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { withdrawTask } from '#use-cases/task/withdrawal/withdraw-task.ts';
import { proposalSteps } from './proposal-steps.ts';
import { stepProposalsAnswer } from '#use-cases/answers/proposal-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  action: z.enum(proposalSteps),
  reason: z.string().trim().max(2000).optional(),
  tasks: paperOnTasks.shape.tasks,
  /** Tell what would happen to each, do nothing. */
  dryRun: z.boolean().default(false),
});

type Steps = z.output<typeof input>;
type Named = z.output<typeof taskOnPaper>;

/**
 * Takes one step with many proposals, all or none, each as it is taken alone. A dry run tells for each the state it would
 * come to, or why it is refused.
 * Errors: `faultyRows` with every task, counted from 1, with which the step cannot be taken.
 */
export const stepProposals = command(
  'stepProposals',
  input,
  async (context, steps) => {
    const campaign = await findCampaign(context.db, steps.campaignId);
    const reached = campaign !== undefined && (await reaches(context, campaign));
    if (!reached) return refuse('notFound', { what: 'campaign', id: steps.campaignId });
    const taken: { taskId: string; state: TaskState }[] = [];
    const refused: { row: number; taskId: string; refusal: Refusal }[] = [];
    for (const [position, named] of steps.tasks.entries()) {
      const { taskId } = named;
      const allowed = await foresee(context, steps, named);
      if (allowed.ok) taken.push({ taskId, state: allowed.value });
      else refused.push({ row: position + 1, taskId, refusal: allowed.refusal });
    }
    if (steps.dryRun) return ok({ steps: taken, refused });
    if (refused.length > 0)
      return refuse('faultyRows', {
        rows: steps.tasks.length,
        faults: refused.map(({ row, refusal }) => ({ row, refusal })),
      });
    for (const named of steps.tasks) {
      const done = await take(context, steps, named);
      if (!done.ok) return done;
    }
    return ok({ steps: taken, refused });
  },
  { output: stepProposalsAnswer },
);

async function reaches(context: Context, campaign: Campaign): Promise<boolean> {
  const access = await loadCampaignAccess(context.db, campaign, context.today);
  return rolesOn(context.actor, access).length > 0 || takesPart(context, campaign.id);
}

/** The state a step would lead to, by all that it asks for, the version seen and the reason included. */
async function foresee(
  context: Context,
  { campaignId, action, reason }: Steps,
  { taskId, version }: Named,
): Promise<Result<TaskState>> {
  const step = await allowTaskStep(context, taskId, action);
  if (!step.ok) return step;
  const { task, campaign, nextState } = step.value;
  if (campaign.id !== campaignId) return refuse('notFound', { what: 'task', id: taskId });
  if (task.version !== version)
    return refuse('versionConflict', { what: 'task', seen: version, current: task.version, id: taskId });
  const ordered = task.state === 'ordered' || task.state === 'negotiating';
  const asksReason = action === 'return' || action === 'reject' || (action === 'withdraw' && ordered);
  return asksReason && !reason ? refuse('reasonNeeded', { action }) : ok(nextState);
}

async function take(
  context: Context,
  { action, reason }: Steps,
  { taskId, version }: Named,
): Promise<Result<{ version: number }>> {
  if (action === 'submit') return submitTask.run(context, { taskId, version });
  if (action === 'withdraw') return withdrawTask.run(context, { taskId, version, reason });
  return giveOpinion.run(context, { taskId, version, opinion: action, reason });
}
