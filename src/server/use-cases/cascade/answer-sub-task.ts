import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowSubTaskStep, dueAbove, takeSubTaskStep } from './sub-task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  subTaskId: z.uuid(),
  version: z.int(),
  answer: z.enum(['agree', 'return']),
  reason: z.string().max(2000).optional(),
});

/**
 * The assignee takes a part on, or returns it saying why. Where something changed above, he or the giver agrees that it
 * goes on as it is, or he returns it.
 * Errors: those of the step; `reasonNeeded`; `invalidValue` for a part due after what it is a part of: it must be revised.
 */
export const answerSubTask = command(
  'answerSubTask',
  input,
  async (context, { subTaskId, version, answer, reason }) => {
    const action = answer === 'agree' ? 'agreeSubTask' : 'returnSubTask';
    const step = await allowSubTaskStep(context, subTaskId, action);
    if (!step.ok) return step;
    if (answer === 'return' && !reason?.trim()) return refuse('reasonNeeded', { action });
    const { dueOn } = step.value.subTask;
    const limit = dueAbove(step.value);
    if (answer === 'agree' && dueOn > limit)
      return refuse('invalidValue', { path: 'dueOn', problem: 'tooLate', given: dueOn, limit });
    return takeSubTaskStep(context, step.value, version, {
      reason,
      ...(answer === 'agree' ? { changedAbove: [] } : {}),
    });
  },
  { output: versionAnswer },
);
