import type { Actor, Power } from '#domain/access/actor.ts';
import { type AccessAction, may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';

/** The powers by which somebody may do something somewhere. Errors: `notAllowed` where there is none. */
export function mayAnywhere(actor: Actor, action: AccessAction): Result<Power[]> {
  const powers = actor.powers.filter((power) => {
    const authorityPath = power.unitId === null ? [] : [power.unitId];
    return may({ ...actor, powers: [power] }, action, { thing: 'account', authorityPath, ownerIds: [] }).ok;
  });
  return powers.length > 0 ? ok(powers) : refuse('notAllowed', { action, what: 'account' });
}
