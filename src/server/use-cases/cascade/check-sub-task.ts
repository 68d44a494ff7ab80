import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowSubTaskStep, takeSubTaskStep } from './sub-task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  subTaskId: z.uuid(),
  version: z.int(),
  outcome: z.enum(['done', 'sendBack']),
  reason: z.string().max(2000).optional(),
});

/**
 * The giver looks at what was reported: the part is done, or goes back with a reason, and then the report does not count.
 * Errors: those of the step — while something changed above is not agreed again, nothing is done — and `reasonNeeded`.
 */
export const checkSubTask = command(
  'checkSubTask',
  input,
  async (context, { subTaskId, version, outcome, reason }) => {
    const action = outcome === 'done' ? 'checkSubTask' : 'sendBackSubTask';
    const step = await allowSubTaskStep(context, subTaskId, action);
    if (!step.ok) return step;
    if (outcome === 'sendBack' && !reason?.trim()) return refuse('reasonNeeded', { action });
    const reportId = step.value.subTask.reports.at(-1)?.id;
    return takeSubTaskStep(context, step.value, version, { reason, details: { reportId } });
  },
  { output: versionAnswer },
);
