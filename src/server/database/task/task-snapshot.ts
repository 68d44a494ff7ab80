import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** A task as it stands: itself, its owners, its indicators. This is what a decision keeps. */
export async function loadSnapshot(db: Kysely<Database>, taskId: string) {
  const task = await db
    .selectFrom('task')
    .select([
      'state',
      'title',
      'origin',
      'nature',
      'content',
      'horizon',
      'expected_product',
      'reason',
      'due_on',
    ])
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  const owners = await db
    .selectFrom('task_owner')
    .select(['subject_id', 'is_lead', 'share'])
    .where('task_id', '=', taskId)
    .orderBy('is_lead', 'desc')
    .orderBy('subject_id')
    .execute();
  const indicators = await db
    .selectFrom('indicator')
    .select(['id', 'name', 'unit_of_measure', 'target', 'weight', 'source_of_figure', 'required_indicator'])
    .where('task_id', '=', taskId)
    .orderBy('position')
    .execute();
  return { ...task, owners, indicators };
}
