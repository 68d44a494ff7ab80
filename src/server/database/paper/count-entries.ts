import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** How many entries the list of a decision has, whoever may see them. */
export async function countEntries(db: Kysely<Database>, decisionId: string): Promise<number> {
  const row = await db
    .selectFrom('decision_item')
    .select((of) => of.fn.countAll<string>().as('entries'))
    .where('decision_id', '=', decisionId)
    .executeTakeFirstOrThrow();
  return Number(row.entries);
}
