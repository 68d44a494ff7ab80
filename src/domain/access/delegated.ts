import type { Role, TaskAction } from '#regulation/life-cycle.ts';
import type { Thing } from '#domain/base/refusal.ts';
import type { Actor, Delegation, DelegationScope } from './actor.ts';

/** The work an assistant sees and enters. Nothing of an appraisal: that is the official's own. */
const delegable = new Set<Thing>(['task', 'plan', 'report', 'product', 'obstacle']);

/** What a scope lets an assistant do; whatever needs the official's own word is in none. */
const scopeOf: { [action in TaskAction]?: DelegationScope } = {
  register: 'tasks',
  revise: 'tasks',
  submitPlan: 'plans',
  report: 'reports',
  handInProduct: 'products',
};

interface Work {
  thing: Thing;
  ownerIds: string[];
}

/** The delegation by which an actor has to do with a piece of work, if he has any; for an action, one that covers it. */
export function findDelegation(actor: Actor, work: Work, action?: TaskAction): Delegation | undefined {
  if (!delegable.has(work.thing)) return undefined;
  const scope = action && scopeOf[action];
  if (action !== undefined && scope === undefined) return undefined;
  return actor.delegations?.find(
    (delegation) =>
      work.ownerIds.includes(delegation.officialId) &&
      (scope === undefined || delegation.scopes.includes(scope)),
  );
}

/** Roles on a task as far as an action goes: that of an assistant only within the scope he was given. */
export function rolesFor(actor: Actor, work: Work, held: readonly Role[], action: TaskAction): Role[] {
  const covered = findDelegation(actor, work, action) !== undefined;
  return held.filter((role) => role !== 'assistant' || covered);
}

/** The official on whose behalf an allowed step is taken: nobody where a role of the actor's own allows it too. */
export function actsOnBehalfOf(
  actor: Actor,
  work: Work,
  held: readonly Role[],
  action: TaskAction,
  allowed: readonly Role[],
): string | undefined {
  const byOwnRight = held.some((role) => role !== 'assistant' && allowed.includes(role));
  return byOwnRight ? undefined : findDelegation(actor, work, action)?.officialId;
}
