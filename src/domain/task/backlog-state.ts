import type { TaskState } from '#regulation/life-cycle.ts';
import type { BacklogState } from './backlog.ts';
import { endedStates } from './ended-states.ts';

const ended: readonly TaskState[] = endedStates;

/**
 * How a matter of the backlog stands by the tasks made from it: settled once one is finished, in work while one is under
 * way, open again when all have ended otherwise.
 */
export function backlogStateOf(tasks: readonly TaskState[]): Exclude<BacklogState, 'dropped'> {
  if (tasks.includes('finished')) return 'settled';
  return tasks.some((state) => !ended.includes(state)) ? 'inWork' : 'open';
}
