import { type Kysely, sql } from 'kysely';

/** Lists of a campaign read its own subjects and no others, of a group too: the unique ones are of one kind each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index subject_of_campaign on subject (campaign_id, group_id)`.execute(db);
}
