import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from '#use-cases/task/task-step.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  answer: z.enum(['approvePlan', 'returnPlan']),
  reason: z.string().max(2000).optional(),
});

/** The authority approves a plan, and the work starts; or returns it, saying what to change. */
export const answerPlan = command(
  'answerPlan',
  input,
  async (context, { taskId, version, answer, reason }) => {
    const step = await allowTaskStep(context, taskId, answer);
    if (!step.ok) return step;
    if (answer === 'returnPlan' && !reason) return refuse('reasonNeeded', { action: answer });
    return takeTaskStep(context, step.value, answer, version, { reason });
  },
);
