import { type Kysely, type Transaction, sql } from 'kysely';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';

/** How many tasks of a campaign are led from a unit and in a state. */
export interface TaskCount {
  campaignId: string;
  unitId: string;
  state: TaskState;
  tasks: number;
}

/** What a unit leads: how many tasks in which states. */
export interface UnitCounts {
  unitId: string;
  unitName: string;
  states: Partial<Record<TaskState, number>>;
}

/** The kept counts of a campaign: of each unit that leads tasks, by state. Scans no task. */
export async function loadTaskCounts(db: Kysely<Database>, campaignId: string): Promise<UnitCounts[]> {
  const { rows } = await sql<UnitCounts>`
    select unit.id as "unitId", unit.name as "unitName", cells.states
    from (
      select unit_id, json_object_agg(state, tasks) as states
      from (
        select unit_id, state, sum(tasks) as tasks from task_count
        where campaign_id = ${campaignId} group by unit_id, state having sum(tasks) <> 0
      ) cell
      group by unit_id
    ) cells
    join unit on unit.id = cells.unit_id
    order by unit.id`.execute(db);
  return rows;
}

/** Counts by reading every task and its lead: what the kept counts must be. */
const scanned = sql`
  select task.campaign_id, subject.unit_id, task.state, count(*) as tasks
  from task
  join task_owner on task_owner.task_id = task.id and task_owner.is_lead
  join subject on subject.id = task_owner.subject_id
  group by task.campaign_id, subject.unit_id, task.state`;

/** The cells in which the kept count differs from the tasks, with both figures. None, unless triggers were passed by. */
export async function findWrongCounts(db: Kysely<Database>): Promise<(TaskCount & { kept: number })[]> {
  const { rows } = await sql<TaskCount & { kept: number }>`
    select campaign_id as "campaignId", unit_id as "unitId", state,
      coalesce(found.tasks, 0)::int as tasks, coalesce(kept.tasks, 0)::int as kept
    from (${scanned}) found
    full join (
      select campaign_id, unit_id, state, sum(tasks) as tasks from task_count group by campaign_id, unit_id, state
    ) kept using (campaign_id, unit_id, state)
    where coalesce(found.tasks, 0) <> coalesce(kept.tasks, 0)
    order by campaign_id, unit_id, state`.execute(db);
  return rows;
}

/** Counts everything anew. Nobody else writes tasks meanwhile. */
export async function rebuildTaskCounts(db: Transaction<Database>): Promise<void> {
  await sql`lock table task, task_owner, subject in share mode`.execute(db);
  await db.deleteFrom('task_count').execute();
  await sql`insert into task_count (campaign_id, unit_id, state, tasks) ${scanned}`.execute(db);
}
