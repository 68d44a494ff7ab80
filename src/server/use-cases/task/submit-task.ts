import * as z from 'zod';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({ taskId: z.uuid(), version: z.int() });

/** The official hands a registered task in for review. */
export const submitTask = command(
  'submitTask',
  input,
  async (context, { taskId, version }) => {
    const step = await allowTaskStep(context, taskId, 'submit');
    return step.ok ? takeTaskStep(context, step.value, 'submit', version) : step;
  },
  { output: versionAnswer },
);
