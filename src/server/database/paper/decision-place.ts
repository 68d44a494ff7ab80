import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** The authority that signed a decision. Throws where there is no such decision: who asks has read it. */
export async function findDecisionPlace(db: Kysely<Database>, decisionId: string): Promise<string> {
  const row = await db
    .selectFrom('decision')
    .select('authority_id')
    .where('id', '=', decisionId)
    .executeTakeFirstOrThrow();
  return row.authority_id;
}

/** How many entries the list of a decision has, whoever may see them. */
export async function countEntries(db: Kysely<Database>, decisionId: string): Promise<number> {
  const row = await db
    .selectFrom('decision_item')
    .select((of) => of.fn.countAll<string>().as('entries'))
    .where('decision_id', '=', decisionId)
    .executeTakeFirstOrThrow();
  return Number(row.entries);
}
