import { type Kysely, sql, type Transaction } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Database } from './schema.ts';

export interface NewDecision {
  id: string;
  authorityId: string;
  campaignId: string | null;
  /** The paper whose list this one adds to. */
  supplementsId?: string | undefined;
  kind: Database['decision']['kind'];
  paper: { number: string; signedOn: IsoDate; signedBy: string; title: string };
  /** In the order of the list attached to the paper. */
  items: { taskId?: string; subjectId?: string; snapshot: object }[];
}

/**
 * Files a signed paper with its list. Nothing of it can be changed afterwards.
 * Errors: `invalidValue` at `signedOn` for a day after `today`: papers about the same task follow each other by that
 * day, so such a one would keep all others out until it comes; `duplicate` when the authority has signed a paper of
 * this number on this day.
 */
export async function storeDecision(
  db: Transaction<Database>,
  decision: NewDecision,
  today: IsoDate,
): Promise<Result<{ id: string }>> {
  const { paper } = decision;
  if (paper.signedOn > today)
    return refuse('invalidValue', {
      path: 'signedOn',
      problem: 'tooLate',
      given: paper.signedOn,
      limit: today,
    });
  const stored = await db
    .insertInto('decision')
    .values({
      id: decision.id,
      authority_id: decision.authorityId,
      campaign_id: decision.campaignId,
      kind: decision.kind,
      number: paper.number,
      signed_on: paper.signedOn,
      signed_by: paper.signedBy,
      title: paper.title,
      supplements_id: decision.supplementsId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (stored === undefined) return refuse('duplicate', { what: 'decision', key: paper.number });
  await db
    .insertInto('decision_item')
    .values(
      decision.items.map((item, position) => ({
        decision_id: decision.id,
        position,
        task_id: item.taskId ?? null,
        subject_id: item.subjectId ?? null,
        snapshot: JSON.stringify(item.snapshot),
      })),
    )
    .execute();
  return ok(stored);
}

/** The day the latest paper about a task, or the work it goes on with, was signed; nothing before there is one. */
export async function findLastDecisionDay(
  db: Kysely<Database>,
  taskId: string,
): Promise<IsoDate | undefined> {
  const last = await db
    .selectFrom('decision_item')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .select('decision.signed_on')
    .where('decision_item.task_id', 'in', (work) =>
      work
        .selectFrom('task')
        .select(sql<string>`unnest(array[id, carried_from_id])`.as('id'))
        .where('id', '=', taskId),
    )
    .orderBy('decision.signed_on', 'desc')
    .executeTakeFirst();
  return last?.signed_on;
}

/** The day the paper that gave a task to whoever has it was signed; nothing before there is one. */
export async function findFirstDecisionDay(
  db: Kysely<Database>,
  taskId: string,
): Promise<IsoDate | undefined> {
  const first = await db
    .selectFrom('decision_item')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .select('decision.signed_on')
    .where('decision_item.task_id', '=', taskId)
    .orderBy('decision.signed_on')
    .executeTakeFirst();
  return first?.signed_on;
}
