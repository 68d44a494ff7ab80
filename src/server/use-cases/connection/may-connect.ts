import type { Actor } from '#domain/access/actor.ts';
import { type Ground, may } from '#domain/access/may.ts';
import type { Result } from '#domain/base/result.ts';

/** Whether somebody looks after what other systems may do here and are told: one thing for the whole system. */
export function mayConnect(actor: Actor): Result<Ground[]> {
  return may(actor, 'changeConnections', { thing: 'account', authorityPath: [], ownerIds: [] });
}
