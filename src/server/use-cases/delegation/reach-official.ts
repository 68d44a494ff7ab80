import { type Ground, may } from '#domain/access/may.ts';
import type { Result } from '#domain/base/result.ts';
import { loadManagingPath } from '#database/access/managing-authority.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Whether the actor may delegate for an official: himself, or a specialist of the authority that decides about him. */
export async function mayDelegateFor(context: Context, officialId: string): Promise<Result<Ground[]>> {
  return may(context.actor, 'recordDelegation', {
    thing: 'delegation',
    authorityPath: await loadManagingPath(context.db, officialId, context.today),
    ownerIds: [officialId],
  });
}
