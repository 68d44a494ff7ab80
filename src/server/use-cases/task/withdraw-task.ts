import * as z from 'zod';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';

const input = z.strictObject({ taskId: z.uuid(), version: z.int() });

/** The official takes back what has not been assigned. Errors: `decisionNeeded` once it has. */
export const withdrawTask = command('withdrawTask', input, async (context, { taskId, version }) => {
  const step = await allowTaskStep(context, taskId, 'withdraw');
  if (!step.ok) return step;
  return takeTaskStep(context, step.value, 'withdraw', version);
});
