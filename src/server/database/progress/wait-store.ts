import { type Kysely, sql } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import { causeWait, replyWait, type Wait } from '#domain/progress/delay.ts';
import type { Database } from '#database/schema.ts';

/**
 * The time that does not count as the delay of tasks, in the order it began: confirmed objective causes, and waiting for
 * decisions that were asked for where the regulation has such a rule (`replyClock`).
 */
export async function loadWaits(
  db: Kysely<Database>,
  taskIds: string[],
  replyClock: boolean,
): Promise<Map<string, Wait[]>> {
  if (taskIds.length === 0) return new Map();
  const causes = db
    .selectFrom('cause_claim')
    .innerJoin('cause_answer', 'cause_answer.claim_id', 'cause_claim.id')
    .select(['cause_claim.task_id as taskId', 'cause_claim.id', 'cause_answer.from_on as from'])
    .select(['cause_answer.to_on as to'])
    .select([
      sql<string | null>`null::timestamptz`.as('raisedAt'),
      sql<string | null>`null::timestamptz`.as('answeredAt'),
    ])
    .where(sql<boolean>`cause_claim.task_id = any(${taskIds}::uuid[])`)
    .where('cause_answer.outcome', '=', 'confirmed');
  const replies = db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select(['report.task_id as taskId', 'obstacle.id'])
    .select([sql<string | null>`null::date`.as('from'), sql<string | null>`null::date`.as('to')])
    .select([
      'report.submitted_at as raisedAt',
      sql<string | null>`least(obstacle_resolution.resolved_at,
        (select min(given_at) from guidance where guidance.obstacle_id = obstacle.id))`.as('answeredAt'),
    ])
    .where(sql<boolean>`report.task_id = any(${taskIds}::uuid[])`)
    .where('obstacle.asks_decision', '=', true)
    .where(sql<boolean>`${replyClock}::boolean`);
  const rows = await causes.unionAll(replies).execute();
  const waits = rows.flatMap(({ taskId, id, from, to, raisedAt, answeredAt }) => {
    if (from !== null && to !== null) return [{ taskId, wait: causeWait({ id, from, to }) }];
    if (raisedAt === null) return [];
    const raisedOn = dayInVietnam(raisedAt);
    const answeredOn = answeredAt === null ? null : dayInVietnam(answeredAt);
    return [{ taskId, wait: replyWait({ id, raisedOn, answeredOn }) }];
  });
  const inOrder = waits.toSorted((a, b) => (a.wait.from + a.wait.id < b.wait.from + b.wait.id ? -1 : 1));
  return new Map(
    [...Map.groupBy(inOrder, (it) => it.taskId)].map(([taskId, own]) => [taskId, own.map((it) => it.wait)]),
  );
}
