import { actsOnBehalfOf, rolesFor } from '#domain/access/delegated.ts';
import { rolesOn } from '#domain/access/may.ts';
import { ok, type Result, refuse } from '#domain/base/result.ts';
import { decide, type Step } from '#domain/life-cycle/decide.ts';
import { judgesWork } from '#domain/task/judges-work.ts';
import { ownWordActions } from '#domain/task/own-word-actions.ts';
import { closedSince, stepDueOn } from '#domain/task/step-due-on.ts';
import type { TaskAction, TaskState } from '#regulation/life-cycle.ts';
import type { Pack } from '#regulation/pack.ts';
import { loadLeadIds } from '#database/task/task-lead.ts';
import { type HeldTask, holdTask, moveTask } from '#database/task-store.ts';
import { followBacklog } from '#use-cases/backlog/follow-backlog.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';

/** A task whose next step has been allowed, by the life cycle of its regulation and by who acts. */
export interface AllowedStep extends HeldTask {
  nextState: TaskState;
  transition: Step<TaskState, TaskAction>['transition'];
  /** The rules of its campaign. */
  pack: Pack;
}

/**
 * Holds a task and asks whether this actor may take this step from its state.
 * Errors: `notFound`, `notAllowed`, `wrongState`; `conflictOfInterest` for judging one's own work; `decisionNeeded` where
 * the regulation wants a paper and the step is taken by mere word; `outOfTime` where it closes the step after a day.
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
  const all = rolesOn(context.actor, held.access);
  if (all.length === 0) return refuse('notFound', { what: 'task', id: taskId });
  const leads =
    !ownWordActions.has(action) ||
    (await loadLeadIds(context.db, taskId, context.today)).some((id) => id === context.actor.officialId);
  const own = leads ? all : all.filter((role) => role !== 'owner');
  const roles = rolesFor(context.actor, held.access, own, action);
  const { pack } = await packOf(context, held.campaign);
  const { head, lifeCycles } = pack;
  const decided = decide(lifeCycles.task, 'task', held.task.state, action, roles, by);
  if (!decided.ok) return decided;
  if (judgesWork(action, held.task.state) && (all.includes('owner') || all.includes('assistant')))
    return refuse('conflictOfInterest', { what: 'task' });
  const { state: nextState, transition } = decided.value;
  const until = closedSince(transition, held.task.state_since, context.today);
  if (until !== null) {
    const source = lifeCycles.task.source;
    return refuse('outOfTime', { action, until }, { pack: head.id, version: head.version, source });
  }
  const official = actsOnBehalfOf(context.actor, held.access, roles, action, transition.by);
  if (official !== undefined) context.actOnBehalfOf(official);
  return ok({ ...held, nextState, transition, pack });
}

/**
 * Takes an allowed step: moves the task on and writes it down; a matter of the backlog goes along with the task made
 * from it.
 * Errors: `versionConflict` when the task has changed since `seenVersion`.
 */
export async function takeTaskStep(
  context: Context,
  step: AllowedStep,
  action: TaskAction,
  seenVersion: number,
  details: object = {},
): Promise<Result<{ version: number }>> {
  const { task, nextState } = step;
  const stays = nextState === task.state;
  const moved = await moveTask(context.db, task, seenVersion, {
    state: nextState,
    since: stays ? task.state_since : context.today,
    stepDueOn: stays ? task.step_due_on : stepDueOn(step.pack.lifeCycles.task, nextState, context.today),
  });
  if (!moved.ok) return moved;
  context.record({
    authorityId: step.campaign.authority_id,
    action,
    thing: 'task',
    thingId: task.id,
    before: { state: task.state, version: task.version },
    after: { state: nextState, version: moved.value.version, ...details },
  });
  if (!stays && task.backlog_id !== null) await followBacklog(context, task.backlog_id);
  return moved;
}
