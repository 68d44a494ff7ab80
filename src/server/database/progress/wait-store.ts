import { type Kysely, sql } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import { causeWait, replyWait, type Wait } from '#domain/progress/delay.ts';
import type { Database } from '#database/schema.ts';

/**
 * The time that does not count as the delay of tasks: while a decision was asked for and not given, where the regulation
 * has such a rule (`replyClock`), and confirmed objective causes.
 */
export async function loadWaits(
  db: Kysely<Database>,
  taskIds: string[],
  replyClock: boolean,
): Promise<Map<string, Wait[]>> {
  if (taskIds.length === 0) return new Map();
  const causes = await db
    .selectFrom('cause_claim')
    .innerJoin('cause_answer', 'cause_answer.claim_id', 'cause_claim.id')
    .select(['cause_claim.id', 'cause_claim.task_id as taskId', 'cause_answer.from_on', 'cause_answer.to_on'])
    .where('cause_claim.task_id', 'in', taskIds)
    .where('cause_answer.outcome', '=', 'confirmed')
    .orderBy('cause_answer.from_on')
    .orderBy('cause_claim.id')
    .execute();
  const replies = replyClock ? await loadReplies(db, taskIds) : [];
  const waits = [
    ...causes.flatMap(({ id, taskId, from_on: from, to_on: to }) =>
      from === null || to === null ? [] : [{ taskId, wait: causeWait({ id, from, to }) }],
    ),
    ...replies,
  ];
  return new Map(
    [...Map.groupBy(waits, (it) => it.taskId)].map(([taskId, own]) => [taskId, own.map((it) => it.wait)]),
  );
}

/** The waits for decisions on obstacles, in the order they were raised. */
async function loadReplies(db: Kysely<Database>, taskIds: string[]) {
  const rows = await db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select(['obstacle.id', 'report.task_id as taskId', 'report.submitted_at as raisedAt'])
    .select([
      'obstacle_resolution.resolved_at as resolvedAt',
      sql<string | null>`(select min(given_at) from guidance where guidance.obstacle_id = obstacle.id)`.as(
        'answeredAt',
      ),
    ])
    .where('report.task_id', 'in', taskIds)
    .where('obstacle.asks_decision', '=', true)
    .orderBy('report.submitted_at')
    .orderBy('obstacle.id')
    .execute();
  return rows.map(({ taskId, ...row }) => ({
    taskId,
    wait: replyWait({
      id: row.id,
      raisedOn: dayInVietnam(row.raisedAt),
      answeredOn: row.answeredAt === null ? null : dayInVietnam(row.answeredAt),
      resolvedOn: row.resolvedAt === null ? null : dayInVietnam(row.resolvedAt),
    }),
  }));
}
