import { loadFollowedTasks, type FollowedTask } from '#database/follow/followed-tasks.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { FollowScope } from './follow-scope.ts';

/** How many tasks a view looks at: beyond that it says so, and the filter is to be narrowed. */
const mostFollowed = 20_000;
const batch = 1000;

/**
 * The tasks a view tells of, batch by batch with what the view needs of them, so that what is asked for at a time stays
 * small. `cut`: there are more than are looked at.
 */
export async function eachBatch(
  { db }: Pick<Context, 'db'>,
  { filter }: Pick<FollowScope, 'filter'>,
  look: (tasks: FollowedTask[]) => Promise<void>,
  states?: readonly TaskState[],
): Promise<{ cut: boolean }> {
  let after: string | undefined;
  for (let seen = 0; seen < mostFollowed; seen += batch) {
    const tasks = await loadFollowedTasks(db, filter, {
      ...(states === undefined ? {} : { states }),
      after,
      limit: batch,
    });
    if (tasks.length > 0) await look(tasks);
    if (tasks.length < batch) return { cut: false };
    after = tasks.at(-1)?.id;
  }
  return { cut: true };
}

/** Who a task tells of: its official, or the unit whose own work it is. */
export function personOf(task: Pick<FollowedTask, 'officialId' | 'unitId'>): string {
  return task.officialId ?? task.unitId;
}
