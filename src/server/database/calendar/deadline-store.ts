import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { PlannedMilestone } from '#domain/plan/milestone-value.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import { ledBy } from '#database/task/led-by.ts';
import { ownSubject, type View } from '#database/visible-to.ts';

/** Work going on that somebody leads, with the roadmap of the plan in force: the latest that was not sent back. */
export async function loadLedWork(db: Kysely<Database>, states: TaskState[], view: View) {
  const rows = await db
    .selectFrom('task')
    .select(['task.id', 'task.title', 'task.due_on as dueOn', 'task.campaign_id as campaignId'])
    .select((select) =>
      select
        .selectFrom('plan')
        .leftJoin('plan_answer', 'plan_answer.plan_id', 'plan.id')
        .select('plan.milestones')
        .whereRef('plan.task_id', '=', 'task.id')
        .where(sql<SqlBool>`plan_answer.answer is distinct from 'returnPlan'`)
        // One that nobody has answered yet binds nobody.
        .where('task.state', '=', 'active')
        .orderBy('plan.revision', 'desc')
        .limit(1)
        .as('milestones'),
    )
    .where('task.state', 'in', states)
    .where(ledBy(view))
    .orderBy('task.id')
    .execute();
  return rows.map((row) => ({ ...row, milestones: (row.milestones ?? []) as PlannedMilestone[] }));
}

/** The sessions of councils that somebody sits in, from a day on; those put off are not held. */
export async function loadOwnSessions(db: Kysely<Database>, accountId: string, from: IsoDate) {
  return db
    .selectFrom('council_session')
    .innerJoin('council', 'council.id', 'council_session.council_id')
    .innerJoin('campaign', 'campaign.id', 'council.campaign_id')
    .select(['council_session.id', 'council_session.held_on as day', 'campaign.title'])
    .where('council_session.state', '<>', 'adjourned')
    .where('council_session.held_on', '>=', from)
    .where((where) =>
      where.exists(
        where
          .selectFrom('council_member')
          .select('council_member.id')
          .whereRef('council_member.council_id', '=', 'council.id')
          .where('council_member.account_id', '=', accountId),
      ),
    )
    .orderBy('council_session.id')
    .execute();
}

/** One's own appraisals that have been announced from a day on, and may still be objected to. */
export async function loadOwnAnnounced(db: Kysely<Database>, view: View, from: IsoDate) {
  return db
    .selectFrom('appraisal')
    .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
    .select(['appraisal.id', 'appraisal.announced_on as announcedOn', 'subject.campaign_id as campaignId'])
    .where('appraisal.state', '=', 'announced')
    .where('appraisal.announced_on', '>=', from)
    .where((where) => ownSubject(where, view))
    .orderBy('appraisal.id')
    .execute();
}
