import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  opinion: z.enum(['endorse', 'return', 'reject']),
  reason: z.string().max(2000).optional(),
});

/** The advisory unit endorses a proposed task, asks to change it, or rejects it with a reason. */
export const giveOpinion = command(
  'giveOpinion',
  input,
  async (context, { taskId, version, opinion, reason }) => {
    const step = await allowTaskStep(context, taskId, opinion);
    if (!step.ok) return step;
    if (opinion !== 'endorse' && !reason) return refuse('reasonNeeded', { action: opinion });
    const moved = await takeTaskStep(context, step.value, opinion, version, { reason });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('opinion')
      .values({
        id: context.newId(),
        task_id: taskId,
        account_id: context.actor.accountId,
        kind: opinion,
        reason: reason ?? null,
        at: context.now,
      })
      .execute();
    return moved;
  },
  { output: versionAnswer },
);
