import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import type { View } from '#database/visible-to.ts';
import { ledBy } from './led-by.ts';
import type { WaitingRow } from './waiting-work.ts';

/** The work somebody leads in some states of one campaign. */
export async function loadLedTasks(
  db: Kysely<Database>,
  campaignId: string,
  states: TaskState[],
  view: View,
): Promise<{ id: string; title: string }[]> {
  if (states.length === 0) return [];
  return db
    .selectFrom('task')
    .select(['task.id', 'task.title'])
    .where('task.campaign_id', '=', campaignId)
    .where('task.state', 'in', states)
    .where(ledBy(view))
    .orderBy('task.id')
    .execute();
}

/** Products that came back to whoever leads the work, the longest first; `part` is the product. */
export async function loadSentBackProducts(
  db: Kysely<Database>,
  campaignIds: string[],
  view: View,
  limit: number,
): Promise<(WaitingRow & { part: string })[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('product')
    .innerJoin('task', 'task.id', 'product.task_id')
    .select(['task.id', 'task.campaign_id as campaignId', 'product.name as title', 'task.title as of'])
    .select(['product.id as part', 'product.handed_in_on as since', sql<null>`null`.as('dueOn')])
    .where(sql<SqlBool>`task.campaign_id = any(${campaignIds}::uuid[])`)
    .where('product.state', '=', 'sentBack')
    .where('task.state', '=', 'active')
    .where(ledBy(view))
    .orderBy('product.handed_in_on')
    .orderBy('product.id')
    .limit(limit)
    .execute();
}

/** Guidance that a unit somebody heads is to act on, while the obstacle is still there; `part` is the obstacle. */
export async function loadDueGuidance(
  db: Kysely<Database>,
  { headedUnitIds }: View,
  limit: number,
): Promise<(WaitingRow & { part: string })[]> {
  if (headedUnitIds.length === 0) return [];
  const since = sql<IsoDate>`to_char(guidance.given_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;
  return db
    .selectFrom('guidance')
    .innerJoin('obstacle', 'obstacle.id', 'guidance.obstacle_id')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .innerJoin('task', 'task.id', 'report.task_id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select(['task.id', 'task.campaign_id as campaignId', 'guidance.content as title', 'task.title as of'])
    .select(['obstacle.id as part', since.as('since'), 'guidance.due_on as dueOn'])
    .where(sql<SqlBool>`guidance.responsible_unit_id = any(${headedUnitIds}::uuid[])`)
    .where('obstacle_resolution.obstacle_id', 'is', null)
    .where('task.state', 'not in', endedStates)
    .orderBy('guidance.due_on')
    .orderBy('guidance.id')
    .limit(limit)
    .execute();
}
