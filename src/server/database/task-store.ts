import { type Kysely, type Selectable, type Transaction, sql } from 'kysely';
import type { Subject } from '#domain/access/may.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Campaign } from './campaign-store.ts';
import { loadHeads, loadUnitPath } from './organisation-store.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from './schema.ts';

export type Task = Selectable<Database['task']>;

/** A task held to the end of the transaction, with its campaign and who may touch it. */
export interface HeldTask {
  task: Task;
  campaign: Campaign;
  access: Subject;
}

/** Finds a task and keeps others from changing it until the transaction ends. */
export async function holdTask(
  db: Transaction<Database>,
  id: string,
  day: IsoDate,
): Promise<HeldTask | undefined> {
  const task = await db.selectFrom('task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return task === undefined ? undefined : withAccess(db, task, day);
}

/** Finds a task to read. */
export async function findTask(
  db: Kysely<Database>,
  id: string,
  day: IsoDate,
): Promise<HeldTask | undefined> {
  const task = await db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
  return task === undefined ? undefined : withAccess(db, task, day);
}

async function withAccess(db: Kysely<Database>, task: Task, day: IsoDate): Promise<HeldTask> {
  const campaign = await db
    .selectFrom('campaign')
    .selectAll()
    .where('id', '=', task.campaign_id)
    .executeTakeFirstOrThrow();
  const owners = await db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .select(['subject.kind', 'subject.official_id', 'subject.unit_id'])
    .where('task_owner.task_id', '=', task.id)
    .execute();
  const access: Subject = {
    thing: 'task',
    authorityPath: await loadUnitPath(db, campaign.authority_id, day),
    ownerIds: await loadOwnerIds(db, owners, day),
  };
  return { task, campaign, access };
}

/** The officials behind subjects: the official himself, or the heads of the unit. */
export async function loadOwnerIds(
  db: Kysely<Database>,
  subjects: { kind: 'official' | 'unit'; official_id: string | null; unit_id: string }[],
  day: IsoDate,
): Promise<string[]> {
  const ids = await Promise.all(
    subjects.map(async (subject) =>
      subject.official_id === null ? loadHeads(db, subject.unit_id, day) : [subject.official_id],
    ),
  );
  return ids.flat();
}

/** The day the last verified product of a task was handed in; nothing while none is verified. */
export async function findVerifiedHandIn(db: Kysely<Database>, taskId: string): Promise<IsoDate | undefined> {
  const last = await db
    .selectFrom('product')
    .select('handed_in_on')
    .where('task_id', '=', taskId)
    .where('state', '=', 'verified')
    .orderBy('handed_in_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.handed_in_on;
}

/**
 * Moves a task on. The version seen by whoever decided must still be the current one.
 * Errors: `versionConflict`.
 */
export async function moveTask(
  db: Transaction<Database>,
  task: Task,
  seenVersion: number,
  to: { state: TaskState; since: IsoDate | null; stepDueOn: IsoDate | null },
): Promise<Result<{ version: number }>> {
  if (task.version !== seenVersion)
    return refuse('versionConflict', {
      what: 'task',
      seen: seenVersion,
      current: task.version,
      id: task.id,
    });
  await db
    .updateTable('task')
    .set({
      state: to.state,
      state_since: to.since,
      step_due_on: to.stepDueOn,
      version: sql`version + 1`,
    })
    .where('id', '=', task.id)
    .execute();
  return ok({ version: task.version + 1 });
}
