import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { loadOwnerIds } from '#database/task-store.ts';
import type { Database } from '#database/schema.ts';

/** The officials who lead a task on a day: whose it is in the first place, or the heads of the unit whose it is. */
export async function loadLeadIds(db: Kysely<Database>, taskId: string, day: IsoDate): Promise<string[]> {
  const leads = await db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .select(['subject.kind', 'subject.official_id', 'subject.unit_id'])
    .where('task_owner.task_id', '=', taskId)
    .where('task_owner.is_lead', '=', true)
    .execute();
  return loadOwnerIds(db, leads, day);
}
