import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { SessionState } from '#domain/council/session-state.ts';
import type { Database } from '#database/schema.ts';

export type CouncilSession = Selectable<Database['council_session']>;

/** Finds a session to read. */
export async function findSession(db: Kysely<Database>, id: string): Promise<CouncilSession | undefined> {
  return db.selectFrom('council_session').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Finds a session and keeps others from changing it until the transaction ends. */
export async function holdSession(
  db: Transaction<Database>,
  id: string,
): Promise<CouncilSession | undefined> {
  return db.selectFrom('council_session').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/**
 * Moves a session on.
 * Errors: `versionConflict` when it has changed since `seenVersion`.
 */
export async function moveSession(
  db: Transaction<Database>,
  session: CouncilSession,
  seenVersion: number,
  state: SessionState,
): Promise<Result<{ version: number }>> {
  if (session.version !== seenVersion)
    return refuse('versionConflict', {
      what: 'councilSession',
      seen: seenVersion,
      current: session.version,
    });
  await db
    .updateTable('council_session')
    .set({ state, version: sql`version + 1` })
    .where('id', '=', session.id)
    .execute();
  return ok({ version: session.version + 1 });
}

/** What was recorded last of who is there. */
export async function loadAttendance(db: Kysely<Database>, sessionId: string) {
  const rows = await db
    .selectFrom('attendance')
    .select(['member_id as memberId', 'present', 'reason', 'substitute_id as substituteId', 'revision'])
    .where('session_id', '=', sessionId)
    .orderBy('revision', 'desc')
    .execute();
  return rows.filter((row) => row.revision === rows[0]?.revision);
}

/** The appraisals on the list of a session, in its order. */
export async function loadItems(db: Kysely<Database>, sessionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('session_item')
    .select('appraisal_id')
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.appraisal_id);
}
