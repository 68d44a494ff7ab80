import { command } from '#use-cases/base/use-case.ts';
import { decideOnTasks, nothingBesides, paperOnTasks } from './decide-on-tasks.ts';
import { decisionAnswer } from '#use-cases/answers/base-answers.ts';

/** Lets suspended work go on by a decision. */
export const resumeTasks = command(
  'resumeTasks',
  paperOnTasks,
  (context, list) => decideOnTasks(context, 'resume', list, nothingBesides),
  { output: decisionAnswer },
);
