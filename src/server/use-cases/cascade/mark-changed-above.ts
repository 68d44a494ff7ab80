import { openSubTaskStates } from '#domain/cascade/sub-task-steps.ts';
import type { ChangeAbove, SubTask } from '#domain/cascade/sub-task.ts';
import { storeAct } from '#database/cascade/act-store.ts';
import { moveSubTask } from '#database/cascade/cascade-store.ts';
import type { Context } from '#use-cases/base/context.ts';

const open: readonly SubTask['state'][] = openSubTaskStates;

/** Marks those parts that are still open: what they were agreed under has changed, and they are to be agreed again. */
export async function markChangedAbove(
  context: Context,
  authorityId: string,
  subTasks: SubTask[],
  change: ChangeAbove,
): Promise<void> {
  for (const subTask of subTasks.filter(({ state }) => open.includes(state))) {
    await moveSubTask(context.db, subTask, subTask.version, {
      changedAbove: [...subTask.changedAbove, change],
    });
    await storeAct(context, subTask.id, 'changedAbove', { details: change });
    context.record({
      authorityId,
      action: 'changedAbove',
      thing: 'subTask',
      thingId: subTask.id,
      before: { version: subTask.version },
      after: { version: subTask.version + 1, ...change },
    });
  }
}

/** Ends those parts that are still open together with what they are parts of; what was reported of them stays. */
export async function endWithAbove(
  context: Context,
  authorityId: string,
  subTasks: SubTask[],
  why: { decisionId: string } | { parentId: string } | { closedOn: string },
): Promise<void> {
  for (const subTask of subTasks.filter(({ state }) => open.includes(state))) {
    await moveSubTask(context.db, subTask, subTask.version, { state: 'ended', changedAbove: [] });
    await storeAct(context, subTask.id, 'endedAbove', { details: why });
    context.record({
      authorityId,
      action: 'endedAbove',
      thing: 'subTask',
      thingId: subTask.id,
      before: { state: subTask.state, version: subTask.version },
      after: { state: 'ended', version: subTask.version + 1, ...why },
    });
  }
}
