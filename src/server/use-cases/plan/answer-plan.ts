import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from '#use-cases/task/task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  answer: z.enum(['approvePlan', 'returnPlan']),
  reason: z.string().max(2000).optional(),
});

/**
 * The authority approves a plan, and the work starts; or returns it, saying what to change.
 * Errors: those of the step, `reasonNeeded`.
 */
export const answerPlan = command(
  'answerPlan',
  input,
  async (context, { taskId, version, answer, reason }) => {
    const step = await allowTaskStep(context, taskId, answer);
    if (!step.ok) return step;
    if (answer === 'returnPlan' && !reason?.trim()) return refuse('reasonNeeded', { action: answer });
    const moved = await takeTaskStep(context, step.value, answer, version, { reason });
    if (!moved.ok) return moved;
    const plan = await context.db
      .selectFrom('plan')
      .select('id')
      .where('task_id', '=', taskId)
      .orderBy('revision', 'desc')
      .executeTakeFirstOrThrow();
    await context.db
      .insertInto('plan_answer')
      .values({
        plan_id: plan.id,
        account_id: context.actor.accountId,
        answer,
        reason: reason ?? null,
        answered_at: context.now,
      })
      .execute();
    return moved;
  },
  { output: versionAnswer },
);
