import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { storeDecision } from '#database/decision-store.ts';
import { loadSnapshot } from '#database/task-snapshot.ts';
import { decisionPaper } from '#use-cases/base/decision-paper.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';

const input = decisionPaper.extend({
  campaignId: z.uuid(),
  tasks: z.array(z.strictObject({ taskId: z.uuid(), version: z.int() })).min(1),
});

/**
 * Assigns tasks by one numbered, dated, signed decision. What each task was at that moment is kept with the
 * decision: that snapshot is the denominator of everything later.
 */
export const assignTasks = command('assignTasks', input, async (context, { campaignId, tasks, ...paper }) => {
  const campaign = await findCampaign(context.db, campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });

  const decisionId = context.newId();
  const items = [];
  for (const { taskId, version } of tasks) {
    const step = await allowTaskStep(context, taskId, 'assign');
    if (!step.ok) return step;
    if (step.value.campaign.id !== campaignId) return refuse('notFound', { what: 'task', id: taskId });
    const moved = await takeTaskStep(context, step.value, 'assign', version, { decisionId });
    if (!moved.ok) return moved;
    items.push({ taskId, snapshot: await loadSnapshot(context.db, taskId) });
  }
  const stored = await storeDecision(context.db, {
    id: decisionId,
    authorityId: campaign.authority_id,
    campaignId,
    kind: 'assign',
    paper,
    items,
  });
  if (!stored.ok) return stored;
  context.record({
    authorityId: campaign.authority_id,
    action: 'assignTasks',
    thing: 'decision',
    thingId: decisionId,
    after: { ...paper, tasks: tasks.map((task) => task.taskId) },
  });
  return ok({ decisionId });
});
