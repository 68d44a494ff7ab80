import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Cascade } from '#domain/cascade/cascade.ts';
import { concernedBy, dividersOf } from '#domain/cascade/sides.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import { loadCascade } from '#database/cascade/cascade-store.ts';
import { findTask, type HeldTask, holdTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { mayReadPart } from './reach-sub-task.ts';

/** Work that can be shared out: a task, or a part of one. */
export interface FoundAbove {
  held: HeldTask;
  cascade: Cascade;
  /** Undefined for the task itself. */
  parent: SubTask | undefined;
}

/**
 * Finds what is to be shared out, and whether this actor may do it. `toChange` holds the task to the end of the
 * transaction.
 * Errors: `notFound` of the task also for whom it does not concern, and of the part; `notAllowed`.
 */
export async function findAbove(
  context: Context,
  taskId: string,
  parentId: string | undefined,
  why: 'toRead' | 'toChange',
): Promise<Result<FoundAbove>> {
  const find = why === 'toChange' ? holdTask : findTask;
  const held = await find(context.db, taskId, context.today);
  if (held === undefined) return refuse('notFound', { what: 'task', id: taskId });
  const cascade = await loadCascade(
    context.db,
    { id: taskId, ownerIds: held.access.ownerIds },
    context.today,
  );
  const parent = cascade.subTasks.find(({ id }) => id === parentId);
  const dividers = dividersOf(cascade, parent);
  const concerned = parent === undefined ? dividers : concernedBy(cascade, parent);
  if (!mayReadPart(context, held, concerned)) return refuse('notFound', { what: 'task', id: taskId });
  if (parentId !== undefined && parent === undefined)
    return refuse('notFound', { what: 'subTask', id: parentId });
  const permit = may(context.actor, 'giveSubTask', { ...held.access, thing: 'subTask', ownerIds: dividers });
  return permit.ok ? ok({ held, cascade, parent }) : permit;
}
