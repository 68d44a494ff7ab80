import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { powerHolds } from '#database/access/power-holds.ts';
import type { Database } from '#database/schema.ts';

/** The open accounts that look after the system on a day. */
export async function loadAdministrators(db: Kysely<Database>, day: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('power')
    .innerJoin('account', 'account.id', 'power.account_id')
    .select('account.id')
    .distinct()
    .where('power.kind', '=', 'administrator')
    .where(powerHolds(day))
    .where('account.disabled', '=', false)
    .orderBy('account.id')
    .execute();
  return rows.map((row) => row.id);
}
