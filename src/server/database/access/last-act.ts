import type { Transaction } from 'kysely';
import type { Thing } from '#domain/base/refusal.ts';
import type { Database } from '#database/schema.ts';

/** The last act on a thing as the log has it; nothing while none is written of it. */
export async function loadLastAct(db: Transaction<Database>, thing: Thing, id: string) {
  return db
    .selectFrom('log_entry')
    .select(['action', 'account_id as accountId', 'before', 'after'])
    .where('thing', '=', thing)
    .where('thing_id', '=', id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}
