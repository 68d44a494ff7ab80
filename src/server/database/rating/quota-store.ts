import { type Kysely, sql } from 'kysely';
import type { QuotaGrant } from '#domain/appraisal/find-excess.ts';
import type { Database } from '#database/schema.ts';

/** The higher shares that decisions of a campaign have granted. */
export async function loadQuotaGrants(db: Kysely<Database>, campaignId: string): Promise<QuotaGrant[]> {
  return db
    .selectFrom('quota_grant')
    .innerJoin('decision', 'decision.id', 'quota_grant.decision_id')
    .select(['quota_grant.quota', 'quota_grant.unit_id as unitId'])
    .where('decision.campaign_id', '=', campaignId)
    .orderBy('quota_grant.id')
    .execute();
}

/** Keeps others from deciding levels in a campaign until the transaction ends: quotas count all of them. */
export async function holdLevels(db: Kysely<Database>, campaignId: string): Promise<void> {
  await sql`select id from campaign where id = ${campaignId} for update`.execute(db);
}
