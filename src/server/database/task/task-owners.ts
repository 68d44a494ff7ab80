import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';

/** Whose work a task is, as a list shows it. */
export interface TaskOwner {
  subjectId: string;
  /** The official's name; of a unit's own work, null. */
  fullName: string | null;
  postTitle: string | null;
  unitName: string;
  groupId: string;
  isLead: boolean;
  /** Percent of the work that is his; null where it was not shared out. */
  share: string | null;
}

/** The owners of tasks, the lead first. */
export async function loadOwnersOf(
  db: Kysely<Database>,
  taskIds: string[],
): Promise<Map<string, TaskOwner[]>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select([
      'task_owner.task_id as taskId',
      'task_owner.is_lead as isLead',
      'task_owner.share',
      'subject.id as subjectId',
      'subject.group_id as groupId',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
    ])
    // One value, not one for each: a part of an export asks for a thousand.
    .where(sql<boolean>`task_owner.task_id = any(${taskIds}::uuid[])`)
    .orderBy('task_owner.is_lead', 'desc')
    .orderBy('subject.id')
    .execute();
  const byTask = new Map<string, TaskOwner[]>();
  for (const { taskId, ...owner } of rows) byTask.set(taskId, [...(byTask.get(taskId) ?? []), owner]);
  return byTask;
}
