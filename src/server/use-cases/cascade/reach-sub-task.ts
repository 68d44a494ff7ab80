import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Cascade } from '#domain/cascade/cascade.ts';
import { concernedBy, sidesOf } from '#domain/cascade/sides.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import type { SubTaskSide } from '#domain/cascade/sub-task-steps.ts';
import { findTaskOfSubTask, loadCascade } from '#database/cascade/cascade-store.ts';
import { findTask, type HeldTask, holdTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** A part of a task, with the task and everything it is shared out into, and what the actor is to it. */
export interface ReachedSubTask {
  held: HeldTask;
  cascade: Cascade;
  subTask: SubTask;
  sides: SubTaskSide[];
}

/**
 * Finds a part of a task. `toChange` holds the task to the end of the transaction, so that nothing happens to it or to
 * any of its parts meanwhile.
 * Errors: `notFound`, also for whom it does not concern and who may not read the task either.
 */
export async function reachSubTask(
  context: Context,
  subTaskId: string,
  why: 'toRead' | 'toChange',
): Promise<Result<ReachedSubTask>> {
  const missing = refuse('notFound', { what: 'subTask', id: subTaskId });
  const taskId = await findTaskOfSubTask(context.db, subTaskId);
  if (taskId === undefined) return missing;
  const find = why === 'toChange' ? holdTask : findTask;
  const held = await find(context.db, taskId, context.today);
  if (held === undefined) return missing;
  const cascade = await loadCascade(
    context.db,
    { id: taskId, ownerIds: held.access.ownerIds },
    context.today,
  );
  const subTask = cascade.subTasks.find(({ id }) => id === subTaskId);
  if (subTask === undefined || !mayReadPart(context, held, concernedBy(cascade, subTask))) return missing;
  return ok({ held, cascade, subTask, sides: sidesOf(cascade, subTask, context.actor.officialId) });
}

/** Whether the actor may read the task, or is one of those a part of it concerns. */
export function mayReadPart(context: Context, { access }: HeldTask, concerned: string[]): boolean {
  return (
    may(context.actor, 'readTask', access).ok ||
    may(context.actor, 'readSubTask', { ...access, thing: 'subTask', ownerIds: concerned }).ok
  );
}
