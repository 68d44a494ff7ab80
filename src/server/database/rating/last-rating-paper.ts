import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** The day the latest paper that assigned work to a subject was signed; nothing before there is one. */
export async function findLastAssignmentDay(
  db: Kysely<Database>,
  subjectId: string,
): Promise<IsoDate | undefined> {
  const last = await db
    .selectFrom('task_owner')
    .innerJoin('decision_item', 'decision_item.task_id', 'task_owner.task_id')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .select('decision.signed_on')
    .where('task_owner.subject_id', '=', subjectId)
    .where('decision.kind', '=', 'assign')
    .orderBy('decision.signed_on', 'desc')
    .executeTakeFirst();
  return last?.signed_on;
}

/** The day the latest paper about a subject was signed; nothing before there is one. */
export async function findLastRatingPaperDay(
  db: Kysely<Database>,
  subjectId: string,
): Promise<IsoDate | undefined> {
  const last = await db
    .selectFrom('decision_item')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .select('decision.signed_on')
    .where('decision_item.subject_id', '=', subjectId)
    .orderBy('decision.signed_on', 'desc')
    .executeTakeFirst();
  return last?.signed_on;
}
