import type { Actor } from '#domain/access/actor.ts';
import { type Ground, may } from '#domain/access/may.ts';
import type { Result } from '#domain/base/result.ts';

/** Whether somebody looks after accounts: that is one thing for the whole system, tied to no unit. */
export function mayManageAccounts(actor: Actor): Result<Ground[]> {
  return may(actor, 'changeAccounts', { thing: 'account', authorityPath: [], ownerIds: [] });
}
