import * as z from 'zod';
import { sql } from 'kysely';
import { ok } from '#domain/base/result.ts';
import { loadView, ownSubject } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';

/** The campaigns somebody has to do with, the newest period first. */
export const listCampaigns = query('listCampaigns', z.strictObject({}), async (context) => {
  const view = await loadView(context.db, context.actor, context.today);
  const campaigns = await context.db
    .selectFrom('campaign')
    .innerJoin('unit', 'unit.id', 'campaign.authority_id')
    .select([
      'campaign.id',
      'campaign.title',
      'campaign.pack_id as packId',
      'campaign.pack_version as packVersion',
    ])
    .select([
      'campaign.period_from as periodFrom',
      'campaign.period_to as periodTo',
      'unit.name as authorityName',
    ])
    .where((where) =>
      view.authorityIds === 'all'
        ? sql<boolean>`true`
        : where.or([
            sql<boolean>`campaign.authority_id = any(${view.authorityIds}::uuid[])`,
            where.exists(
              where
                .selectFrom('subject')
                .select('subject.id')
                .whereRef('subject.campaign_id', '=', 'campaign.id')
                .where((own) => ownSubject(own, view)),
            ),
          ]),
    )
    .orderBy('campaign.period_from', 'desc')
    .orderBy('unit.name')
    .execute();
  return ok({ campaigns });
});
