import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';

/** Those who take part in a campaign, by name, with the unit of each; a unit stands under its own name. */
export async function loadFormMembers(
  db: Kysely<Database>,
  campaignId: string,
): Promise<{ name: string; unit: string }[]> {
  return db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .select(sql<string>`coalesce(official.full_name, unit.name)`.as('name'))
    .select('unit.name as unit')
    .where('subject.campaign_id', '=', campaignId)
    .orderBy('name')
    .orderBy('subject.id')
    .execute();
}
