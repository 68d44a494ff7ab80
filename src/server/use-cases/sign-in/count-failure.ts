import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { minutesFrom } from './session.ts';

/** After this many wrong passwords or codes in a row an account is locked for a while. */
const allowedFailures = 5;
const lockMinutes = 15;

/**
 * Counts a wrong try where the count is kept, so that tries at the same time are all counted; gives until when the
 * account is locked. A try that meets a lock set meanwhile changes nothing.
 */
export async function countFailure(db: Kysely<Database>, id: string, now: string): Promise<string | null> {
  const last = sql<boolean>`failed_sign_ins + 1 >= ${allowedFailures}`;
  const until = sql<string | null>`case when ${last} then ${minutesFrom(now, lockMinutes)}::timestamptz end`;
  await db
    .updateTable('account')
    .set({ failed_sign_ins: sql`case when ${last} then 0 else failed_sign_ins + 1 end`, locked_until: until })
    .where('id', '=', id)
    .where(notLocked(now))
    .execute();
  const { locked_until } = await db
    .selectFrom('account')
    .select('locked_until')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return locked_until;
}

export function notLocked(now: string) {
  return sql<boolean>`(locked_until is null or locked_until <= ${now}::timestamptz)`;
}
