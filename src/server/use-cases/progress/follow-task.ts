import { may, rolesOn } from '#domain/access/may.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Settings } from '#regulation/settings.ts';
import { loadCauses } from '#database/progress/cause-store.ts';
import type { HeldTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { loadDelays } from './load-delays.ts';
import { loadObligations } from './load-obligations.ts';

/**
 * How a task stands in time: the reports it owes, its delay opened down to each wait that does not count, and the
 * objective causes claimed.
 */
export async function followTask(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  { task, access }: Pick<HeldTask, 'task' | 'access'>,
  settings: Settings,
) {
  const timed = { id: task.id, state: task.state, dueOn: task.due_on, closedOn: task.closed_on };
  const delay = (await loadDelays(db, [timed], settings, today)).get(task.id);
  const obligations = await loadObligations(db, task.campaign_id, settings, [task.id], today);
  const confirming = settings.objectiveCauseConfirmedBy?.value ?? [];
  const isOwn = actor.officialId !== null && access.ownerIds.includes(actor.officialId);
  const obstacle = { ...access, thing: 'obstacle' as const };
  return {
    late: (delay?.daysLate ?? 0) > 0,
    delay,
    obligations: obligations.get(task.id) ?? [],
    causes: await loadCauses(db, task.id),
    /** What this actor can do besides the steps of the life cycle. */
    mayAddEvidence: may(actor, 'addEvidence', access).ok,
    mayGuide: may(actor, 'giveGuidance', obstacle).ok,
    mayResolve: may(actor, 'resolveObstacle', obstacle).ok,
    mayAnswerCause: !isOwn && rolesOn(actor, access).some((role) => confirming.includes(role)),
    mayClaimCause:
      settings.objectiveCauseConfirmedBy !== undefined &&
      assignedStates.includes(task.state) &&
      may(actor, 'claimCause', access).ok,
  };
}
