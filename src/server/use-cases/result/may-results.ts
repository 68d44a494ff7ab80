import { type Ground, may } from '#domain/access/may.ts';
import type { Result } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Whether somebody may read, or pass on, the results of an authority. */
export async function mayResults(
  { db, actor, today }: Context,
  action: 'readResults' | 'sendResults',
  authorityId: string,
): Promise<Result<Ground[]>> {
  const authorityPath = await loadUnitPath(db, authorityId, today);
  return may(actor, action, { thing: 'rating', authorityPath, ownerIds: [] });
}
