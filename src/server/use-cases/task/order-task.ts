import * as z from 'zod';
import { command } from '#use-cases/base/use-case.ts';
import { proposeTask } from './propose-task.ts';
import { taskProposal } from './task-proposal.ts';
import { proposedAnswer } from '#use-cases/answers/task-answers.ts';

const input = taskProposal.extend({ reason: z.string().min(1).max(2000) });

/** The authority orders big, hard or urgent work from an official, and says why. */
export const orderTask = command(
  'orderTask',
  input,
  (context, proposal) => proposeTask(context, 'order', 'ordered', proposal),
  { output: proposedAnswer },
);
