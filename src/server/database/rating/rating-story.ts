import type { Kysely } from 'kysely';
import type { HeldAppraisal } from '#database/appraisal-store.ts';
import type { FactsText } from '#domain/score/write-facts.ts';
import type { Database } from '#database/schema.ts';

/** The facts the latest proposal was computed from. */
export async function loadProposedFacts(db: Kysely<Database>, appraisalId: string): Promise<FactsText> {
  const proposal = await db
    .selectFrom('proposal')
    .select('receipt')
    .where('appraisal_id', '=', appraisalId)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  return (proposal?.receipt as { facts: FactsText } | undefined)?.facts ?? {};
}

/** Whom an appraisal is of, its latest proposal, every rating with its paper, and what they led to. */
export async function loadRatingStory(db: Kysely<Database>, { appraisal }: HeldAppraisal) {
  const subject = await db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select([
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
      'subject.kind',
    ])
    .where('subject.id', '=', appraisal.subject_id)
    .executeTakeFirstOrThrow();
  const proposal = await db
    .selectFrom('proposal')
    .selectAll()
    .where('appraisal_id', '=', appraisal.id)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  const ratings = await db
    .selectFrom('rating')
    .innerJoin('decision', 'decision.id', 'rating.decision_id')
    .select([
      'rating.id',
      'rating.level',
      'rating.reason',
      'rating.replaces_id as replacesId',
      'rating.decision_id as decisionId',
      'decision.number',
      'decision.signed_on as signedOn',
      'decision.signed_by as signedBy',
      'decision.title',
    ])
    .where('rating.appraisal_id', '=', appraisal.id)
    .orderBy('rating.decided_at')
    .execute();
  const consequences = await db
    .selectFrom('consequence')
    .innerJoin('rating', 'rating.id', 'consequence.rating_id')
    .select([
      'consequence.id',
      'consequence.rating_id as ratingId',
      'consequence.use',
      'consequence.description',
      'consequence.paper_number as paperNumber',
      'consequence.decided_on as decidedOn',
    ])
    .where('rating.appraisal_id', '=', appraisal.id)
    .orderBy('consequence.decided_on')
    .execute();
  return { subject, proposal, ratings, consequences };
}
