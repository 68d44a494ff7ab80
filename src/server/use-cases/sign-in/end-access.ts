import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** Ends every session of an account, but one where it is named, and every API token: none outlives what opened it. */
export async function endAccess(
  db: Kysely<Database>,
  accountId: string,
  { now, except }: { now: string; except?: string | undefined },
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(except !== undefined, (rows) => rows.where('id', '!=', except ?? ''))
    .execute();
  await db
    .updateTable('api_token')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
}
