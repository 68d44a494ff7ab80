import type { Actor } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';

/**
 * Which units there are and what became of them is public: whoever may read the organisation anywhere may read all.
 * Errors: `notAllowed`.
 */
export function mayReadOrganisation(actor: Actor): Result<null> {
  const anywhere = actor.powers.some(({ unitId }) => {
    const authorityPath = unitId === null ? [] : [unitId];
    return may(actor, 'readOrganisation', { thing: 'unit', authorityPath, ownerIds: [] }).ok;
  });
  return anywhere ? ok(null) : refuse('notAllowed', { action: 'readOrganisation', what: 'unit' });
}
