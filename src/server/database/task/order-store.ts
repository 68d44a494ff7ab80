import type { Kysely } from 'kysely';
import type { TaskChange } from '#domain/task/changes-between.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { OrderRoundKind } from '#domain/task/order-round.ts';
import type { Database } from '#database/schema.ts';

/** One answer to an order, or to an answer. */
export interface NewRound {
  id: string;
  taskId: string;
  kind: OrderRoundKind;
  reason: string | null;
  /** What the owner would take on instead. */
  terms?: object;
  /** What the authority changed in its order. */
  changes?: TaskChange[];
  /** The last day for this answer; null where the regulation sets none. */
  dueOn: string | null;
}

/** Adds an answer to the story of an order. Nothing of it can be changed afterwards. */
export async function storeRound(
  { db, actor, now }: { db: Kysely<Database>; actor: { accountId: string }; now: string },
  { id, taskId, kind, reason, terms, changes, dueOn }: NewRound,
): Promise<void> {
  await db
    .insertInto('order_round')
    .values({
      id,
      task_id: taskId,
      account_id: actor.accountId,
      kind,
      reason,
      terms: terms === undefined ? null : JSON.stringify(terms),
      changes: changes === undefined ? null : JSON.stringify(changes),
      due_on: dueOn,
      at: now,
    })
    .execute();
}

/** What the owner last asked for instead of the order; nothing before he did. */
export async function findLastTerms(db: Kysely<Database>, taskId: string): Promise<unknown> {
  const last = await db
    .selectFrom('order_round')
    .select('terms')
    .where('task_id', '=', taskId)
    .where('kind', '=', 'negotiate')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.terms;
}

/** What was answered to an order, round by round, and whether each answer came after its last day. */
export async function loadRounds(db: Kysely<Database>, taskId: string) {
  const rounds = await db
    .selectFrom('order_round')
    .innerJoin('account', 'account.id', 'order_round.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['order_round.id', 'order_round.kind', 'order_round.reason', 'order_round.terms'])
    .select(['order_round.changes', 'order_round.due_on as dueOn', 'order_round.at'])
    .select(['account.user_name as userName', 'official.full_name as fullName'])
    .where('order_round.task_id', '=', taskId)
    .orderBy('order_round.at')
    .orderBy('order_round.id')
    .execute();
  return rounds.map(({ changes, ...round }) => ({
    ...round,
    changes: (changes ?? []) as TaskChange[],
    late: round.dueOn !== null && dayInVietnam(round.at) > round.dueOn,
  }));
}
