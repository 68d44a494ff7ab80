import { type Kysely, sql } from 'kysely';

/** Why somebody opened the dossier of another: what was read before has none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table access_log add column reason text`.execute(db);
}
