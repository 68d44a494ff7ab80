import { command } from '#use-cases/base/use-case.ts';
import { decideOnTasks, nothingBesides, paperOnTasks } from '#use-cases/decision/decide-on-tasks.ts';

/**
 * Assigns tasks by one numbered, dated, signed decision. What each task was at that moment is kept with the
 * decision: that snapshot is the denominator of everything later.
 */
export const assignTasks = command('assignTasks', paperOnTasks, (context, list) =>
  decideOnTasks(context, 'assign', list, nothingBesides),
);
