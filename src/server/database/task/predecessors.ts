import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { taskAttainment } from '#domain/progress/task-attainment.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import { loadMeasuredIndicators } from '#database/appraisal-facts.ts';
import type { Database } from '#database/schema.ts';
import { loadOwnersOf, type TaskOwner } from './task-owners.ts';

/** Earlier work that a task goes on with: whose it was, in which campaign, how it ended. */
export interface Predecessor {
  taskId: string;
  title: string;
  state: TaskState;
  closedOn: IsoDate | null;
  campaign: { id: string; title: string; periodFrom: IsoDate; periodTo: IsoDate };
  owners: TaskOwner[];
  /** In percent; null where there is no data, or not all of it. */
  attainment: string | null;
}

/** What a task was carried over or handed over from, and that from, back to the first: the latest first. */
export async function loadPredecessors(db: Kysely<Database>, taskId: string): Promise<Predecessor[]> {
  const { rows } = await sql<{
    id: string;
    title: string;
    state: TaskState;
    closedOn: IsoDate | null;
    campaignId: string;
    campaignTitle: string;
    periodFrom: IsoDate;
    periodTo: IsoDate;
  }>`
    with recursive earlier (id, depth) as (
      select carried_from_id, 1 from task where id = ${taskId} and carried_from_id is not null
      union all
      select task.carried_from_id, earlier.depth + 1
      from earlier join task on task.id = earlier.id
      where task.carried_from_id is not null
    )
    select task.id, task.title, task.state, task.closed_on as "closedOn", campaign.id as "campaignId",
      campaign.title as "campaignTitle", campaign.period_from as "periodFrom", campaign.period_to as "periodTo"
    from earlier join task on task.id = earlier.id join campaign on campaign.id = task.campaign_id
    order by earlier.depth`.execute(db);
  const ids = rows.map((row) => row.id);
  const owners = await loadOwnersOf(db, ids);
  const indicators = Map.groupBy(await loadMeasuredIndicators(db, ids), (indicator) => indicator.task_id);
  return rows.map(({ id, title, state, closedOn, ...campaign }) => ({
    taskId: id,
    title,
    state,
    closedOn,
    campaign: {
      id: campaign.campaignId,
      title: campaign.campaignTitle,
      periodFrom: campaign.periodFrom,
      periodTo: campaign.periodTo,
    },
    owners: owners.get(id) ?? [],
    attainment: taskAttainment(indicators.get(id) ?? []) ?? null,
  }));
}

/** The later tasks that go on with this one: carried over, or handed over. */
export async function loadSuccessors(db: Kysely<Database>, taskId: string) {
  return db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .select([
      'task.id as taskId',
      'task.state',
      'campaign.id as campaignId',
      'campaign.title as campaignTitle',
    ])
    .where('task.carried_from_id', '=', taskId)
    .orderBy('task.created_at')
    .execute();
}
