import { command } from '#use-cases/base/use-case.ts';
import { decideOnTasks, nothingBesides, paperOnTasks } from './decide-on-tasks.ts';
import { decisionAnswer } from '#use-cases/answers/base-answers.ts';

/** Stops work for a while by a decision. */
export const suspendTasks = command(
  'suspendTasks',
  paperOnTasks,
  (context, list) => decideOnTasks(context, 'suspend', list, nothingBesides),
  { output: decisionAnswer },
);
