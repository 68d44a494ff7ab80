import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import type { Database } from '#database/schema.ts';
import { ownSubject, type View } from '#database/visible-to.ts';

/** Work that waits in a campaign: what it is, in what state, whether it is the asker's own, since when, until when. */
export interface WaitingRow {
  id: string;
  title: string;
  /** Of a product or an obstacle the title of its task. */
  of?: string;
  state: string;
  own: boolean;
  since: IsoDate;
  dueOn: IsoDate | null;
}

/** Where something waits: own work in some states, that of others in some. */
export interface WaitingIn {
  campaignId: string;
  view: View;
  own: string[];
  others: string[];
  limit: number;
}

const dayOf = (column: string) =>
  sql<IsoDate>`to_char(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;

/** The tasks of a campaign in the states that are waited in, those longest in their state first. */
export async function loadWaitingTasks(db: Kysely<Database>, at: WaitingIn): Promise<WaitingRow[]> {
  const { campaignId, view, own, others, limit } = at;
  if (own.length === 0 && others.length === 0) return [];
  const since = sql<IsoDate>`coalesce(task.state_since::text, ${dayOf('task.created_at')})`;
  return db
    .selectFrom((from) =>
      from
        .selectFrom('task')
        .select(['task.id', 'task.title', 'task.state', 'task.step_due_on as dueOn'])
        .select(since.as('since'))
        .select((where) =>
          where
            .exists(
              where
                .selectFrom('task_owner')
                .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
                .select('subject.id')
                .whereRef('task_owner.task_id', '=', 'task.id')
                .where('task_owner.is_lead', '=', true)
                .where((subject) => ownSubject(subject, view)),
            )
            .$castTo<boolean>()
            .as('own'),
        )
        .where('task.campaign_id', '=', campaignId)
        .where(sql<SqlBool>`task.state = any(${[...own, ...others]}::text[])`)
        .as('waiting'),
    )
    .selectAll()
    .where(sql<SqlBool>`state = any(case when own then ${own}::text[] else ${others}::text[] end)`)
    .orderBy('since')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The tasks of a campaign with products handed in that nobody has verified, the oldest first. */
export async function loadWaitingProducts(
  db: Kysely<Database>,
  { campaignId, limit }: Pick<WaitingIn, 'campaignId' | 'limit'>,
): Promise<WaitingRow[]> {
  return db
    .selectFrom('product')
    .innerJoin('task', 'task.id', 'product.task_id')
    .select(['task.id', 'product.name as title', 'task.title as of', 'product.state'])
    .select('product.handed_in_on as since')
    .select([sql<boolean>`false`.as('own'), sql<null>`null`.as('dueOn')])
    .where('task.campaign_id', '=', campaignId)
    .where('product.state', '=', 'handedIn')
    .where('task.state', 'in', ['active', 'finished', 'unfinished'])
    .orderBy('product.handed_in_on')
    .orderBy('product.id')
    .limit(limit)
    .execute();
}

/** The tasks of a campaign under way with obstacles that nobody has answered, the oldest first. */
export async function loadUnansweredObstacles(
  db: Kysely<Database>,
  { campaignId, limit }: Pick<WaitingIn, 'campaignId' | 'limit'>,
): Promise<WaitingRow[]> {
  return db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .innerJoin('task', 'task.id', 'report.task_id')
    .leftJoin('guidance', 'guidance.obstacle_id', 'obstacle.id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select(['task.id', 'obstacle.description as title', 'task.title as of', 'task.state'])
    .select([dayOf('report.submitted_at').as('since'), sql<boolean>`false`.as('own')])
    .select(sql<null>`null`.as('dueOn'))
    .where('task.campaign_id', '=', campaignId)
    .where('guidance.id', 'is', null)
    .where('task.state', 'not in', endedStates)
    .where('obstacle_resolution.resolved_at', 'is', null)
    .orderBy('report.submitted_at')
    .orderBy('obstacle.id')
    .limit(limit)
    .execute();
}

/** The appraisals of a campaign in the states that are waited in, with the group and whether the asker has scored. */
export async function loadWaitingAppraisals(
  db: Kysely<Database>,
  { campaignId, view, own, others, limit }: WaitingIn,
  accountId: string,
): Promise<(WaitingRow & { groupId: string; scored: boolean })[]> {
  if (own.length === 0 && others.length === 0) return [];
  return db
    .selectFrom((from) =>
      from
        .selectFrom('appraisal')
        .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
        .innerJoin('campaign', 'campaign.id', 'subject.campaign_id')
        .innerJoin('unit', 'unit.id', 'subject.unit_id')
        .leftJoin('official', 'official.id', 'subject.official_id')
        .select(['appraisal.id', 'appraisal.state', 'subject.group_id as groupId'])
        .select(sql<string>`coalesce(official.full_name, unit.name)`.as('title'))
        .select((where) => sql<boolean>`${ownSubject(where, view)}`.as('own'))
        .select(sql<null>`null`.as('dueOn'))
        .select(
          // The opening is logged of the campaign, every later step of the appraisal.
          sql<IsoDate>`coalesce((select max(${dayOf('log_entry.at')}) from log_entry
            where thing = 'appraisal' and thing_id = appraisal.id::text), campaign.period_to::text)`.as(
            'since',
          ),
        )
        .select(
          sql<boolean>`exists (select 1 from sheet where sheet.appraisal_id = appraisal.id
            and sheet.side = 'council' and sheet.account_id = ${accountId})`.as('scored'),
        )
        .where('subject.campaign_id', '=', campaignId)
        .where(sql<SqlBool>`appraisal.state = any(${[...own, ...others]}::text[])`)
        .as('waiting'),
    )
    .selectAll()
    .where(sql<SqlBool>`state = any(case when own then ${own}::text[] else ${others}::text[] end)`)
    .orderBy('since')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** As whom somebody takes part in a campaign: himself, or the unit he heads. */
export async function loadOwnSubjects(db: Kysely<Database>, campaignId: string, view: View) {
  return db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select([
      'subject.id as subjectId',
      'subject.group_id as groupId',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
    ])
    .where('subject.campaign_id', '=', campaignId)
    .where((where) => ownSubject(where, view))
    .orderBy('subject.kind')
    .execute();
}
