import { rolesOn } from '#domain/access/may.ts';
import { ok, type Result, refuse } from '#domain/base/result.ts';
import { decide, type Step } from '#domain/life-cycle/decide.ts';
import { judgingActions } from '#domain/task/judging-actions.ts';
import type { TaskAction, TaskState } from '#regulation/life-cycle.ts';
import { type HeldTask, holdTask, moveTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** A task whose next step has been allowed, by the life cycle of its regulation and by who acts. */
export interface AllowedStep extends HeldTask {
  nextState: TaskState;
  transition: Step<TaskState, TaskAction>['transition'];
}

/**
 * Holds a task and asks whether this actor may take this step from its state.
 * Errors: `notFound`, `notAllowed`, `wrongState`; `conflictOfInterest` for judging one's own work; `decisionNeeded` where
 * the regulation wants a paper and the step is taken by mere word.
 */
export async function allowTaskStep(
  context: Context,
  taskId: string,
  action: TaskAction,
  by: 'word' | 'paper' = 'word',
): Promise<Result<AllowedStep>> {
  const held = await holdTask(context.db, taskId, context.today);
  if (held === undefined) return refuse('notFound', { what: 'task', id: taskId });
  // Who has nothing to do with a task does not learn that it exists.
  const roles = rolesOn(context.actor, held.access);
  if (roles.length === 0) return refuse('notFound', { what: 'task', id: taskId });
  const { lifeCycles } = context.packs.get(held.campaign.pack_id, held.campaign.pack_version).pack;
  const decided = decide(lifeCycles.task, 'task', held.task.state, action, roles, by);
  if (!decided.ok) return decided;
  if (judgingActions.has(action) && roles.includes('owner'))
    return refuse('conflictOfInterest', { what: 'task' });
  const { state: nextState, transition } = decided.value;
  return ok({ ...held, nextState, transition });
}

/**
 * Takes an allowed step: moves the task on and writes it down.
 * Errors: `versionConflict` when the task has changed since `seenVersion`.
 */
export async function takeTaskStep(
  context: Context,
  step: AllowedStep,
  action: TaskAction,
  seenVersion: number,
  details: object = {},
): Promise<Result<{ version: number }>> {
  const moved = await moveTask(context.db, step.task, seenVersion, step.nextState);
  if (!moved.ok) return moved;
  context.record({
    authorityId: step.campaign.authority_id,
    action,
    thing: 'task',
    thingId: step.task.id,
    before: { state: step.task.state, version: step.task.version },
    after: { state: step.nextState, version: moved.value.version, ...details },
  });
  return moved;
}
