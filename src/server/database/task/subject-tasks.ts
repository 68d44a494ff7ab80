import { type Kysely, sql } from 'kysely';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';

/** Those who take part in a campaign, by name. */
export async function loadSubjects(db: Kysely<Database>, campaignId: string) {
  return db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select([
      'subject.id as subjectId',
      'subject.group_id as groupId',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
    ])
    .where('subject.campaign_id', '=', campaignId)
    .orderBy('official.sort_name')
    .orderBy('unit.name')
    .orderBy('subject.id')
    .execute();
}

/** Those whose work tasks are, each once. */
export async function loadSubjectsOfTasks(db: Kysely<Database>, taskIds: string[]) {
  return db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .select(['subject.id as subjectId', 'subject.group_id as groupId'])
    .select(['official.full_name as fullName', 'unit.name as unitName'])
    .where('subject.id', 'in', (own) =>
      own.selectFrom('task_owner').select('subject_id').where('task_id', 'in', taskIds),
    )
    .orderBy('subject.id')
    .execute();
}

/** The tasks of subjects of a campaign in some states, once for each owner, with the required indicators they carry. */
export async function loadTasksOfSubjects(
  db: Kysely<Database>,
  campaignId: string,
  { states, subjectIds }: { states: TaskState[]; subjectIds: string[] },
) {
  const tasks = await db
    .selectFrom('task')
    .innerJoin('task_owner', 'task_owner.task_id', 'task.id')
    .select(['task.id', 'task.state', 'task.content', 'task_owner.subject_id as subjectId'])
    .where('task.campaign_id', '=', campaignId)
    .where('task.state', 'in', states)
    .where(sql<boolean>`task_owner.subject_id = any(${subjectIds}::uuid[])`)
    .execute();
  const indicators = await db
    .selectFrom('indicator')
    .innerJoin('task', 'task.id', 'indicator.task_id')
    .select(['indicator.task_id', 'indicator.required_indicator'])
    .where(sql<boolean>`task.id = any(${tasks.map((task) => task.id)}::uuid[])`)
    .where('indicator.required_indicator', 'is not', null)
    .execute();
  const byTask = Map.groupBy(indicators, (indicator) => indicator.task_id);
  return tasks.map((task) => ({
    ...task,
    required: (byTask.get(task.id) ?? []).flatMap(({ required_indicator: id }) => (id === null ? [] : [id])),
  }));
}
