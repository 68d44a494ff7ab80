import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** The appraisals of a campaign with the latest proposal and rating of each, by name. */
export async function loadRatingRows(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('appraisal')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('proposal')
          .select(['proposal.level', 'proposal.score'])
          .whereRef('proposal.appraisal_id', '=', 'appraisal.id')
          .orderBy('proposal.made_at', 'desc')
          .limit(1)
          .as('proposed'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom('rating')
          .select(['rating.id', 'rating.level'])
          .whereRef('rating.appraisal_id', '=', 'appraisal.id')
          .orderBy('rating.decided_at', 'desc')
          .limit(1)
          .as('decided'),
      (join) => join.onTrue(),
    )
    .select([
      'appraisal.id',
      'appraisal.state',
      'appraisal.version',
      'appraisal.announced_on as announcedOn',
      'subject.id as subjectId',
      'subject.kind',
      'subject.official_id as officialId',
      'subject.unit_id as unitId',
      'subject.group_id as groupId',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
      'unit.block',
      'proposed.level as proposed',
      'proposed.score',
      'decided.id as ratingId',
      'decided.level',
    ])
    .where('subject.campaign_id', '=', campaignId)
    .orderBy('official.sort_name')
    .orderBy('unit.name')
    .execute();
}
