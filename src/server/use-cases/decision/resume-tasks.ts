import { command } from '#use-cases/base/use-case.ts';
import { decideOnTasks, nothingBesides, paperOnTasks } from './decide-on-tasks.ts';

/** Lets suspended work go on by a decision. */
export const resumeTasks = command('resumeTasks', paperOnTasks, (context, list) =>
  decideOnTasks(context, 'resume', list, nothingBesides),
);
