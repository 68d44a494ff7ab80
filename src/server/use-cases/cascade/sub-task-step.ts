import { type Result, ok, refuse } from '#domain/base/result.ts';
import { partAbove } from '#domain/cascade/cascade.ts';
import {
  decideSubTask,
  possibleSubTaskActions,
  type SubTaskAction,
  type SubTaskState,
} from '#domain/cascade/sub-task-steps.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { storeAct } from '#database/cascade/act-store.ts';
import { moveSubTask, type SubTaskMove } from '#database/cascade/cascade-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { type ReachedSubTask, reachSubTask } from './reach-sub-task.ts';

/** States of a task in which its work can be shared out. */
export const dividedStates: readonly TaskState[] = ['assigned', 'planSubmitted', 'active'];

/** States of a task in which its parts are worked on and answered for; while it is suspended, nothing new is given. */
const followedStates: readonly TaskState[] = [...dividedStates, 'suspended'];

/** A part whose next step has been allowed. */
export interface AllowedSubTaskStep extends ReachedSubTask {
  action: SubTaskAction;
  nextState: SubTaskState;
}

/**
 * Holds a part of a task and asks whether this actor may take this step with it.
 * Errors: `notFound`, `wrongState` also where the task itself no longer runs, `notAllowed`, `conflictOfInterest`.
 */
export async function allowSubTaskStep(
  context: Context,
  subTaskId: string,
  action: SubTaskAction,
): Promise<Result<AllowedSubTaskStep>> {
  const reached = await reachSubTask(context, subTaskId, 'toChange');
  if (!reached.ok) return reached;
  const { held, subTask, sides } = reached.value;
  if (!isFollowed(held.task.state, action))
    return refuse('wrongState', { action, state: held.task.state, possible: [] });
  const decided = decideSubTask(standingOf(subTask), action, sides);
  return decided.ok ? ok({ ...reached.value, action, nextState: decided.value }) : decided;
}

/** What the actor can do with a part now. */
export function subTaskActionsOf({ held, subTask, sides }: Omit<ReachedSubTask, 'cascade'>): SubTaskAction[] {
  return possibleSubTaskActions(standingOf(subTask), sides).filter((action) =>
    isFollowed(held.task.state, action),
  );
}

/**
 * Takes an allowed step: moves the part on and writes it down.
 * Errors: `versionConflict` when the part has changed since `seenVersion`.
 */
export async function takeSubTaskStep(
  context: Context,
  step: AllowedSubTaskStep,
  seenVersion: number,
  {
    reason,
    details,
    ...move
  }: Omit<SubTaskMove, 'state'> & { reason?: string | undefined; details?: object },
): Promise<Result<{ version: number }>> {
  const { subTask, action, nextState: state } = step;
  const moved = await moveSubTask(context.db, subTask, seenVersion, { state, ...move });
  if (!moved.ok) return moved;
  await storeAct(context, subTask.id, action, { reason, details });
  context.record({
    authorityId: step.held.campaign.authority_id,
    action,
    thing: 'subTask',
    thingId: subTask.id,
    before: { state: subTask.state, version: subTask.version },
    after: { state, version: moved.value.version, ...(reason === undefined ? {} : { reason }), ...details },
  });
  return moved;
}

/** The last day a part can be due: that of what it is a part of. */
export function dueAbove({ held, cascade, subTask }: Omit<ReachedSubTask, 'sides'>): string {
  return partAbove(cascade, subTask)?.dueOn ?? held.task.due_on;
}

function isFollowed(state: TaskState, action: SubTaskAction): boolean {
  return (action === 'reviseSubTask' ? dividedStates : followedStates).includes(state);
}

function standingOf({ state, changedAbove }: ReachedSubTask['subTask']) {
  return { state, changedAbove: changedAbove.length > 0 };
}
