import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type BacklogEntry, holdBacklogEntry } from '#database/task/backlog-store.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Holds an entry of the backlog of an authority for somebody who may change it, in the version he saw.
 * Errors: `notFound` for an entry he may not even see, `notAllowed`, `versionConflict`.
 */
export async function reachBacklog(
  context: Context,
  entryId: string,
  seenVersion: number,
): Promise<Result<BacklogEntry>> {
  const entry = await holdBacklogEntry(context.db, entryId);
  if (entry === undefined) return refuse('notFound', { what: 'backlogEntry', id: entryId });
  const subject = await backlogOf(context, entry.authority_id);
  if (!may(context.actor, 'readBacklog', subject).ok)
    return refuse('notFound', { what: 'backlogEntry', id: entryId });
  const permit = may(context.actor, 'changeBacklog', subject);
  if (!permit.ok) return permit;
  return entry.version === seenVersion
    ? ok(entry)
    : refuse('versionConflict', {
        what: 'backlogEntry',
        seen: seenVersion,
        current: entry.version,
        id: entryId,
      });
}

/** The backlog of an authority as access sees it: the work of nobody in particular. */
export async function backlogOf({ db, today }: Pick<Context, 'db' | 'today'>, authorityId: string) {
  return {
    thing: 'backlogEntry' as const,
    authorityPath: await loadUnitPath(db, authorityId, today),
    ownerIds: [],
  };
}
