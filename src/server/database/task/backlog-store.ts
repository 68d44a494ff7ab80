import type { Kysely, Selectable, Transaction } from 'kysely';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import { loadOwnersOf } from './task-owners.ts';

export type BacklogEntry = Selectable<Database['backlog_entry']>;

/** Finds an entry and keeps others from changing it until the transaction ends. */
export async function holdBacklogEntry(
  db: Transaction<Database>,
  id: string,
): Promise<BacklogEntry | undefined> {
  return db.selectFrom('backlog_entry').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The tasks made from an entry, the first one first. */
export async function loadBacklogTasks(
  db: Kysely<Database>,
  entryId: string,
): Promise<{ id: string; state: TaskState; closed_on: string | null }[]> {
  return db
    .selectFrom('task')
    .select(['id', 'state', 'closed_on'])
    .where('backlog_id', '=', entryId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** What was tried for entries, the first try first: each task made from them, when, whose it was, how it stands. */
export async function loadAttempts(db: Kysely<Database>, entryIds: string[]) {
  if (entryIds.length === 0) return new Map<string, never[]>();
  const tasks = await db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .select(['task.backlog_id', 'task.id as taskId', 'task.title', 'task.origin', 'task.state'])
    .select(['campaign.id as campaignId', 'campaign.title as campaignTitle'])
    .select(['campaign.period_from as periodFrom', 'campaign.period_to as periodTo'])
    .where('task.backlog_id', 'in', entryIds)
    .orderBy('campaign.period_from')
    .orderBy('task.created_at')
    .orderBy('task.id')
    .execute();
  const owners = await loadOwnersOf(
    db,
    tasks.map((task) => task.taskId),
  );
  return Map.groupBy(
    tasks.map((task) => ({ ...task, owners: owners.get(task.taskId) ?? [] })),
    (task) => task.backlog_id,
  );
}

/** The matter a task was made from, as the task shows it. */
export async function loadBacklogOf(db: Kysely<Database>, entryId: string | null) {
  if (entryId === null) return undefined;
  return db
    .selectFrom('backlog_entry')
    .select(['id', 'title', 'source', 'state', 'waiting_since as waitingSince'])
    .where('id', '=', entryId)
    .executeTakeFirst();
}
