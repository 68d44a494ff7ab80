import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { allBelow } from '#domain/cascade/cascade.ts';
import { command } from '#use-cases/base/use-case.ts';
import { endWithAbove } from './mark-changed-above.ts';
import { allowSubTaskStep, takeSubTaskStep } from './sub-task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({ subTaskId: z.uuid(), version: z.int(), reason: z.string().max(2000) });

/**
 * The giver takes a part back, saying why; what was shared out of it further ends with it. Its reports stay.
 * Errors: those of the step, `reasonNeeded`.
 */
export const cancelSubTask = command(
  'cancelSubTask',
  input,
  async (context, { subTaskId, version, reason }) => {
    const step = await allowSubTaskStep(context, subTaskId, 'cancelSubTask');
    if (!step.ok) return step;
    if (reason.trim() === '') return refuse('reasonNeeded', { action: 'cancelSubTask' });
    const moved = await takeSubTaskStep(context, step.value, version, { changedAbove: [], reason });
    if (!moved.ok) return moved;
    const { cascade, held } = step.value;
    await endWithAbove(context, held.campaign.authority_id, allBelow(cascade, subTaskId), {
      parentId: subTaskId,
    });
    return ok(moved.value);
  },
  { output: versionAnswer },
);
