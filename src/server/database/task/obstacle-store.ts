import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { type View, visibleTo } from '#database/visible-to.ts';

/** The task an obstacle was reported of, and whether it has been resolved. */
export async function findObstacle(db: Kysely<Database>, id: string) {
  return db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select(['obstacle.id', 'report.task_id as taskId', 'obstacle_resolution.resolved_at as resolvedAt'])
    .where('obstacle.id', '=', id)
    .executeTakeFirst();
}

/** A page of the obstacles that a view reaches, oldest first, each with its task. */
export async function loadObstacles(
  db: Kysely<Database>,
  view: View,
  filter: {
    campaignId?: string | undefined;
    taskId?: string | undefined;
    standing: 'open' | 'all';
    after?: { raisedAt: string; id: string } | undefined;
    limit: number;
  },
) {
  let rows = db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .innerJoin('task', 'task.id', 'report.task_id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select([
      'obstacle.id',
      'obstacle.description',
      'obstacle.proposal',
      'obstacle.asks_decision as asksDecision',
      'report.submitted_at as raisedAt',
      'report.period',
      'task.id as taskId',
      'task.title as taskTitle',
      'task.campaign_id as campaignId',
      'obstacle_resolution.resolved_at as resolvedAt',
      'obstacle_resolution.note',
    ])
    .where(
      'task.id',
      'in',
      db
        .selectFrom('task')
        .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
        .select('task.id')
        .where(visibleTo(view)),
    );
  if (filter.campaignId !== undefined) rows = rows.where('task.campaign_id', '=', filter.campaignId);
  if (filter.taskId !== undefined) rows = rows.where('task.id', '=', filter.taskId);
  if (filter.standing === 'open') rows = rows.where('obstacle_resolution.resolved_at', 'is', null);
  const { after } = filter;
  if (after !== undefined)
    rows = rows.where((where) =>
      where(where.refTuple('report.submitted_at', 'obstacle.id'), '>', where.tuple(after.raisedAt, after.id)),
    );
  return rows.orderBy('report.submitted_at').orderBy('obstacle.id').limit(filter.limit).execute();
}

/** The guidance given on obstacles, in the order it was given. */
export async function loadGuidance(db: Kysely<Database>, obstacleIds: string[]) {
  return db
    .selectFrom('guidance')
    .innerJoin('unit', 'unit.id', 'guidance.responsible_unit_id')
    .select([
      'guidance.id',
      'guidance.obstacle_id as obstacleId',
      'guidance.content',
      'unit.id as responsibleUnitId',
      'unit.name as responsibleUnitName',
      'guidance.due_on as dueOn',
      'guidance.given_at as givenAt',
    ])
    .where('guidance.obstacle_id', '=', sql<string>`any(${obstacleIds}::uuid[])`)
    .orderBy('guidance.given_at')
    .execute();
}
