import { type Kysely, sql } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Database } from './schema.ts';

/** By what the tasks of a campaign can be counted. */
export const taskDimensions = ['state', 'origin', 'nature', 'horizon', 'group', 'block', 'unit'] as const;
export type TaskDimension = (typeof taskDimensions)[number];

/** How many tasks have one value of a dimension, and how many officials lead them. */
export interface TaskFigure {
  key: string | null;
  tasks: number;
  officials: number;
}

/**
 * Tasks and the officials who lead them, by each dimension, the greatest first. A task counts once, with its lead: never
 * twice for being shared. By `state` every task of the campaign counts, by any other dimension only work that a decision
 * assigned and none took away: no draft, nothing rejected or withdrawn, and of work handed over only the new task.
 * The tasks are read once; officials are told apart by grouping, which is much faster than `count(distinct …)`.
 */
export async function countTasks(
  db: Kysely<Database>,
  campaignId: string,
): Promise<Record<TaskDimension, TaskFigure[]>> {
  const figures = taskDimensions.map(
    (dimension) => sql`
      select ${sql.lit(dimension)} as dimension, key, sum(tasks)::int as tasks, count(official_id)::int as officials
      from (
        select ${sql.ref(`led.${dimension}`)} as key, official_id, sum(tasks) as tasks from led
        where ${dimension === 'state' ? sql`true` : sql`state = any(${assignedStates}::text[])`}
        group by 1, 2
      ) each_official group by key`,
  );
  const { rows } = await sql<TaskFigure & { dimension: TaskDimension }>`
    with led as materialized (
      select task.state, task.origin, task.nature, task.horizon, subject.group_id as "group", unit.block,
        unit.name collate "C" as unit, subject.official_id, count(*) as tasks
      from task
      join task_owner on task_owner.task_id = task.id and task_owner.is_lead
      join subject on subject.id = task_owner.subject_id
      join unit on unit.id = subject.unit_id
      where task.campaign_id = ${campaignId}
      group by 1, 2, 3, 4, 5, 6, 7, 8
    )
    select * from (${sql.join(figures, sql` union all `)}) figure
    order by dimension, tasks desc, key collate "C"`.execute(db);
  const byDimension = Map.groupBy(rows, (row) => row.dimension);
  return Object.fromEntries(
    taskDimensions.map((dimension) => [
      dimension,
      (byDimension.get(dimension) ?? []).map(({ key, tasks, officials }) => ({ key, tasks, officials })),
    ]),
  ) as Record<TaskDimension, TaskFigure[]>;
}

/** Announced levels by group. Levels not announced are nobody's to count. */
export async function countRatingsBy(db: Kysely<Database>, campaignId: string) {
  const rows = await db
    .selectFrom('rating')
    .innerJoin('appraisal', 'appraisal.id', 'rating.appraisal_id')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .select((of) => ['subject.group_id as groupId', 'rating.level', of.fn.countAll<string>().as('subjects')])
    .where('subject.campaign_id', '=', campaignId)
    .where('appraisal.announced_on', 'is not', null)
    // A rating that another one replaces no longer counts.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('rating as later')
            .select('later.id')
            .whereRef('later.replaces_id', '=', 'rating.id'),
        ),
      ),
    )
    .groupBy(['subject.group_id', 'rating.level'])
    .orderBy('subject.group_id')
    .orderBy('rating.level')
    .execute();
  return rows.map((row) => ({ groupId: row.groupId, level: row.level, subjects: Number(row.subjects) }));
}
