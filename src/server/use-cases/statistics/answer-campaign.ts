import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** What a campaign is where a published table says so. */
export async function answerCampaign(
  db: Kysely<Database>,
  campaignId: string,
  get: 'authority' | 'year' | 'period' | 'previousPack',
): Promise<string | number | null> {
  const campaign = await db
    .selectFrom('campaign')
    .innerJoin('unit', 'unit.id', 'campaign.authority_id')
    .leftJoin('campaign as previous', 'previous.id', 'campaign.previous_id')
    .select(['campaign.period_from as from', 'campaign.period_to as to', 'unit.name'])
    .select('previous.pack_id as previousPack')
    .where('campaign.id', '=', campaignId)
    .executeTakeFirstOrThrow();
  switch (get) {
    case 'authority':
      return campaign.name;
    case 'year':
      return Number(campaign.from.slice(0, 4));
    case 'period':
      return `${campaign.from.slice(0, 4)}-${campaign.to.slice(0, 4)}`;
    case 'previousPack':
      return campaign.previousPack;
  }
}
