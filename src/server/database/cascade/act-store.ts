import type { Kysely, Transaction } from 'kysely';
import type { Actor } from '#domain/access/actor.ts';
import type { Database } from '#database/schema.ts';

interface Acting {
  db: Transaction<Database>;
  actor: Actor;
  now: string;
  newId: () => string;
}

/** Writes down what was done with a part of a task. */
export async function storeAct(
  { db, actor, now, newId }: Acting,
  subTaskId: string,
  action: string,
  { reason, details }: { reason?: string | undefined; details?: object | undefined } = {},
): Promise<void> {
  await db
    .insertInto('sub_task_act')
    .values({
      id: newId(),
      sub_task_id: subTaskId,
      action,
      account_id: actor.accountId,
      reason: reason ?? null,
      details: details === undefined ? null : JSON.stringify(details),
      at: now,
    })
    .execute();
}

/** What was done with a part, in the order it was done. */
export async function loadActs(db: Kysely<Database>, subTaskId: string) {
  return db
    .selectFrom('sub_task_act as act')
    .leftJoin('account', 'account.id', 'act.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['act.action', 'act.at', 'act.reason', 'act.details', 'official.full_name as fullName'])
    .where('act.sub_task_id', '=', subTaskId)
    .orderBy('act.at')
    .orderBy('act.id')
    .execute();
}
