import { type TaskSnapshot, changesBetween } from '#domain/task/changes-between.ts';
import { loadCascade } from '#database/cascade/cascade-store.ts';
import type { loadSnapshot } from '#database/task/task-snapshot.ts';
import type { Context } from '#use-cases/base/context.ts';
import { endWithAbove, markChangedAbove } from './mark-changed-above.ts';

type Snapshot = Awaited<ReturnType<typeof loadSnapshot>>;

/** What a decision did to a task. */
export interface DecidedOnTask {
  taskId: string;
  authorityId: string;
  decisionId: string;
  before: Snapshot;
  after: Snapshot;
}

/**
 * Carries a decision on a task down to its parts. Handed over or withdrawn, its open parts end with it: the new owner
 * shares the work out in his own unit. Otherwise they are to be agreed again — those directly below it; when the work
 * stops or goes on, all.
 */
export async function followDecision(
  context: Context,
  { taskId, authorityId, decisionId, before, after }: DecidedOnTask,
): Promise<void> {
  const { subTasks } = await loadCascade(context.db, { id: taskId, ownerIds: [] }, context.today);
  if (subTasks.length === 0) return;
  if (after.state === 'transferred' || after.state === 'withdrawn') {
    await endWithAbove(context, authorityId, subTasks, { decisionId });
    return;
  }
  const changes = changesBetween(before as TaskSnapshot, after as TaskSnapshot);
  if (changes.length === 0) return;
  const concerned = changes.some((change) => change.field === 'state')
    ? subTasks
    : subTasks.filter((subTask) => subTask.parentId === null);
  await markChangedAbove(context, authorityId, concerned, { at: context.now, decisionId, changes });
}

/** Ends the open parts of a task that was closed. */
export async function endPartsOf(
  context: Context,
  taskId: string,
  authorityId: string,
  why: { closedOn: string },
): Promise<void> {
  const { subTasks } = await loadCascade(context.db, { id: taskId, ownerIds: [] }, context.today);
  await endWithAbove(context, authorityId, subTasks, why);
}
