import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** Whether another rating replaces this one. */
export async function isReplaced(db: Kysely<Database>, ratingId: string): Promise<boolean> {
  const later = await db
    .selectFrom('rating')
    .select('id')
    .where('replaces_id', '=', ratingId)
    .executeTakeFirst();
  return later !== undefined;
}

/** The rating of an appraisal that stands: the one no other replaces. Of a decided appraisal there is always one. */
export async function getStandingRating(db: Kysely<Database>, appraisalId: string) {
  return db
    .selectFrom('rating')
    .leftJoin('rating as later', 'later.replaces_id', 'rating.id')
    .select(['rating.id', 'rating.level'])
    .where('rating.appraisal_id', '=', appraisalId)
    .where('later.id', 'is', null)
    .executeTakeFirstOrThrow();
}

/** The objection to a rating, if there is one. */
export async function findObjection(db: Kysely<Database>, ratingId: string) {
  return db.selectFrom('objection').selectAll().where('rating_id', '=', ratingId).executeTakeFirst();
}

/** Every objection of an appraisal with its answer, in the order they were made. */
export async function loadObjections(db: Kysely<Database>, appraisalId: string) {
  return db
    .selectFrom('objection')
    .leftJoin('objection_answer', 'objection_answer.objection_id', 'objection.id')
    .select([
      'objection.id',
      'objection.rating_id as ratingId',
      'objection.reason',
      'objection.objected_at as objectedAt',
      'objection_answer.outcome',
      'objection_answer.reason as answer',
      'objection_answer.answered_at as answeredAt',
    ])
    .where('objection.appraisal_id', '=', appraisalId)
    .orderBy('objection.objected_at')
    .execute();
}
