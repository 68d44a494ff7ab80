import { type Kysely, sql } from 'kysely';
import { taskStates } from '#regulation/life-cycle.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Database } from './schema.ts';

/** By what the tasks of a campaign can be counted: each name and the column it stands for. */
const dimensions = {
  state: sql<string | null>`task.state`,
  origin: sql<string | null>`task.origin`,
  nature: sql<string | null>`task.nature`,
  horizon: sql<string | null>`task.horizon`,
  group: sql<string | null>`subject.group_id`,
  block: sql<string | null>`unit.block`,
  unit: sql<string | null>`unit.name`,
};

export type TaskDimension = keyof typeof dimensions;
export const taskDimensions = Object.keys(dimensions) as TaskDimension[];

/**
 * Tasks and the officials who lead them, by one dimension. A task counts once, with its lead: never twice for
 * being shared. By `state` every task of the campaign counts, by any other dimension only work that a decision assigned
 * and none took away: no draft, nothing rejected or withdrawn, and of work handed over only the new task.
 */
export async function countTasksBy(db: Kysely<Database>, campaignId: string, dimension: TaskDimension) {
  const key = dimensions[dimension];
  const states = dimension === 'state' ? taskStates : assignedStates;
  const rows = await db
    .selectFrom('task')
    .innerJoin('task_owner', (join) =>
      join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
    )
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .select((of) => [
      key.as('key'),
      of.fn.countAll<string>().as('tasks'),
      of.fn.count<string>('subject.official_id').distinct().as('officials'),
    ])
    .where('task.campaign_id', '=', campaignId)
    .where('task.state', 'in', states)
    .groupBy(key)
    .orderBy('tasks', 'desc')
    .orderBy(key)
    .execute();
  return rows.map((row) => ({ key: row.key, tasks: Number(row.tasks), officials: Number(row.officials) }));
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
