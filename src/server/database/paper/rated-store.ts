import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** A decision that rates or replaces ratings. */
export async function findRatingDecision(db: Kysely<Database>, decisionId: string) {
  return db
    .selectFrom('decision')
    .select(['kind', 'number', 'title', 'campaign_id as campaignId'])
    .select(['signed_on as signedOn', 'signed_by as signedBy'])
    .where('id', '=', decisionId)
    .where('kind', 'in', ['rate', 'replaceRating'])
    .executeTakeFirst();
}

/** Whom a decision rated and how, in the order of its list. */
export async function loadRated(db: Kysely<Database>, decisionId: string) {
  return db
    .selectFrom('decision_item')
    .innerJoin('subject', 'subject.id', 'decision_item.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .innerJoin('appraisal', 'appraisal.subject_id', 'subject.id')
    .innerJoin('rating', (join) =>
      join
        .onRef('rating.appraisal_id', '=', 'appraisal.id')
        .onRef('rating.decision_id', '=', 'decision_item.decision_id'),
    )
    .innerJoin('proposal', 'proposal.id', 'rating.proposal_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select(['rating.level', 'proposal.score'])
    .select(['subject.kind', 'subject.official_id as officialId', 'subject.unit_id as unitId'])
    .select('appraisal.announced_on as announcedOn')
    .select(['official.full_name as fullName', 'post.title as postTitle', 'unit.name as unitName'])
    .where('decision_item.decision_id', '=', decisionId)
    .orderBy('decision_item.position')
    .execute();
}
