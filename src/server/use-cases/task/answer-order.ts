import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  answer: z.enum(['accept', 'decline']),
  reason: z.string().max(2000).optional(),
});

/** The official accepts ordered work, or declines it with a reason. */
export const answerOrder = command(
  'answerOrder',
  input,
  async (context, { taskId, version, answer, reason }) => {
    const step = await allowTaskStep(context, taskId, answer);
    if (!step.ok) return step;
    if (answer === 'decline' && !reason) return refuse('reasonNeeded', { action: answer });
    return takeTaskStep(context, step.value, answer, version, { reason });
  },
);
