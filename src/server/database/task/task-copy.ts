import type { Transaction } from 'kysely';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';

interface Copying {
  db: Transaction<Database>;
  now: string;
  today: string;
  newId: () => string;
}

/** Enters a task like another one — what it asks for, its indicators — for other owners. It points back to the other. */
export async function copyTask(
  { db, now, today, newId }: Copying,
  fromId: string,
  to: { id: string; ownerIds: string[]; state: TaskState; stepDueOn: string | null },
): Promise<void> {
  const task = await db.selectFrom('task').selectAll().where('id', '=', fromId).executeTakeFirstOrThrow();
  await db
    .insertInto('task')
    .values({
      ...task,
      id: to.id,
      state: to.state,
      closed_on: null,
      state_since: today,
      step_due_on: to.stepDueOn,
      carried_from_id: fromId,
      version: 1,
      created_at: now,
    })
    .execute();
  await db
    .insertInto('task_owner')
    .values(
      [...new Set(to.ownerIds)].map((subjectId, position) => ({
        task_id: to.id,
        subject_id: subjectId,
        is_lead: position === 0,
      })),
    )
    .execute();
  const indicators = await db.selectFrom('indicator').selectAll().where('task_id', '=', fromId).execute();
  await db
    .insertInto('indicator')
    .values(
      indicators.map((indicator) => ({
        ...indicator,
        id: newId(),
        task_id: to.id,
        target: JSON.stringify(indicator.target),
      })),
    )
    .execute();
}
