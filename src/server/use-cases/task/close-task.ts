import * as z from 'zod';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  outcome: z.enum(['finish', 'closeUnfinished']),
});

/** At the end of the period: the work is finished, or left unfinished and can be carried over. */
export const closeTask = command('closeTask', input, async (context, { taskId, version, outcome }) => {
  const step = await allowTaskStep(context, taskId, outcome);
  if (!step.ok) return step;
  const moved = await takeTaskStep(context, step.value, outcome, version);
  if (moved.ok)
    await context.db.updateTable('task').set({ closed_on: context.today }).where('id', '=', taskId).execute();
  return moved;
});
