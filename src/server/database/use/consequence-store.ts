import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Use } from '#regulation/settings.ts';
import type { Database } from '#database/schema.ts';

export interface ConsequenceFilter {
  officialId?: string | undefined;
  campaignId?: string | undefined;
  use?: Use | undefined;
  /** Of the day it was decided. */
  year?: number | undefined;
}

/**
 * What ratings led to, the latest first: of the campaigns of some authorities, and of one official himself.
 * @param after the place of the last one of the page before
 */
export async function loadConsequences(
  db: Kysely<Database>,
  reach: { authorityIds: string[] | 'all'; officialId: string | null },
  filter: ConsequenceFilter,
  page: { after?: { decidedOn: IsoDate; id: string } | undefined; limit: number },
) {
  const { authorityIds } = reach;
  return db
    .selectFrom('consequence')
    .innerJoin('rating', 'rating.id', 'consequence.rating_id')
    .innerJoin('appraisal', 'appraisal.id', 'rating.appraisal_id')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .innerJoin('campaign', 'campaign.id', 'subject.campaign_id')
    .innerJoin('unit as authority', 'authority.id', 'campaign.authority_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('rating as later', 'later.replaces_id', 'rating.id')
    .select([
      'consequence.id',
      'consequence.use',
      'consequence.description',
      'consequence.paper_number as paperNumber',
      'consequence.decided_on as decidedOn',
      'rating.id as ratingId',
      'rating.level',
      'appraisal.id as appraisalId',
      'subject.id as subjectId',
      'subject.kind',
      'subject.official_id as officialId',
      'subject.unit_id as unitId',
      'appraisal.announced_on as announcedOn',
      'official.full_name as fullName',
      'unit.name as unitName',
      'campaign.id as campaignId',
      'campaign.title as campaignTitle',
      'campaign.authority_id as authorityId',
      'authority.name as authorityName',
    ])
    .select(sql<boolean>`later.id is not null`.as('replaced'))
    .where((where) =>
      authorityIds === 'all'
        ? sql<boolean>`true`
        : where.or([
            sql<boolean>`campaign.authority_id = any(${authorityIds}::uuid[])`,
            where('subject.official_id', '=', reach.officialId),
          ]),
    )
    .$if(filter.officialId !== undefined, (some) =>
      some.where('subject.official_id', '=', filter.officialId ?? null),
    )
    .$if(filter.campaignId !== undefined, (some) => some.where('campaign.id', '=', filter.campaignId ?? ''))
    .$if(filter.use !== undefined, (some) => some.where('consequence.use', '=', filter.use ?? ''))
    .$if(filter.year !== undefined, (some) =>
      some
        .where('consequence.decided_on', '>=', `${filter.year}-01-01`)
        .where('consequence.decided_on', '<=', `${filter.year}-12-31`),
    )
    .$if(page.after !== undefined, (some) =>
      some.where(
        sql<boolean>`(consequence.decided_on, consequence.id) < (${page.after?.decidedOn}::date, ${page.after?.id}::uuid)`,
      ),
    )
    .orderBy('consequence.decided_on', 'desc')
    .orderBy('consequence.id', 'desc')
    .limit(page.limit)
    .execute();
}
