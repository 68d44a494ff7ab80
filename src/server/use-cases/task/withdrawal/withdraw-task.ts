import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { lastDayOf } from '#domain/task/step-due-on.ts';
import { storeRound } from '#database/task/order-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from '#use-cases/task/task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  reason: z.string().trim().max(2000).optional(),
});

/**
 * The official takes back what has not been assigned; the authority an order, with a reason.
 * Errors: `decisionNeeded` once it has been assigned, `reasonNeeded` for an order.
 */
export const withdrawTask = command(
  'withdrawTask',
  input,
  async (context, { taskId, version, reason }) => {
    const step = await allowTaskStep(context, taskId, 'withdraw');
    if (!step.ok) return step;
    const { task, transition } = step.value;
    const ordered = task.state === 'ordered' || task.state === 'negotiating';
    if (ordered && !reason) return refuse('reasonNeeded', { action: 'withdraw' });
    // What was taken back by mere word can be taken up again: with the days it was counted by.
    const counted = ordered ? {} : { since: task.state_since, stepDueOn: task.step_due_on };
    const moved = await takeTaskStep(context, step.value, 'withdraw', version, { reason, ...counted });
    if (moved.ok && ordered)
      await storeRound(context, {
        id: context.newId(),
        taskId,
        kind: 'withdraw',
        reason: reason ?? null,
        dueOn: task.state_since === null ? null : lastDayOf(transition, task.state_since),
      });
    return moved;
  },
  { output: versionAnswer },
);
