import { type Kysely, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import type { AppraisalAction, TaskAction } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';
import { ownSubject, type View } from '#database/visible-to.ts';
import { ledBy } from './led-by.ts';

/** Work that waits: what it is, in which campaign, since when, until when. */
export interface WaitingRow {
  id: string;
  campaignId: string;
  title: string;
  /** Of a product or an obstacle the title of its task. */
  of?: string;
  /** Which of its task's: the product, the obstacle. */
  part?: string;
  since: IsoDate;
  dueOn: IsoDate | null;
}

type Step = TaskAction | AppraisalAction;

/** A state of a campaign's things in which the asker is waited for, be it his own work or that of others; for which step. */
export interface Awaited {
  campaignId: string;
  state: string;
  own: boolean;
  action: Step;
  /** Of appraisals: the groups it is so in; left out: all. */
  groupIds?: string[];
}

/** Of what is looked for in many campaigns at once, the first so many. */
interface Page {
  view: View;
  limit: number;
}

/** The awaited states as rows to join with. */
function rulesOf(rules: Awaited[]) {
  return sql<
    Awaited & { groupIds: string[] | null }
  >`jsonb_to_recordset(${JSON.stringify(rules)}::jsonb)`.as<'rule'>(
    sql`rule ("campaignId" uuid, state text, own boolean, action text, "groupIds" text[])`,
  );
}

const dayOf = (column: string) =>
  sql<IsoDate>`to_char(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;

/** The tasks in the states that are waited in, those longest in their state first. */
export async function loadWaitingTasks(
  db: Kysely<Database>,
  rules: Awaited[],
  { view, limit }: Page,
): Promise<(WaitingRow & { action: Step })[]> {
  if (rules.length === 0) return [];
  const since = sql<IsoDate>`coalesce(task.state_since::text, ${dayOf('task.created_at')})`;
  return db
    .selectFrom((from) =>
      from
        .selectFrom('task')
        .select(['task.id', 'task.campaign_id as campaignId', 'task.title', 'task.state'])
        .select(['task.step_due_on as dueOn', since.as('since')])
        .select((where) => sql<boolean>`${ledBy(view)(where)}`.as('own'))
        .where(among({ campaign: 'task.campaign_id', state: 'task.state' }, rules))
        .as('waiting'),
    )
    .innerJoin(rulesOf(rules), (join) =>
      join
        .onRef('rule.campaignId', '=', 'waiting.campaignId')
        .onRef('rule.state', '=', 'waiting.state')
        .onRef('rule.own', '=', 'waiting.own'),
    )
    .select(['waiting.id', 'waiting.campaignId', 'waiting.title', 'waiting.since', 'waiting.dueOn'])
    .select('rule.action')
    .orderBy('waiting.since')
    .orderBy('waiting.id')
    .limit(limit)
    .execute();
}

/** Rows of the campaigns and, whichever it is in each, of the states that are waited in. */
function among({ campaign, state }: { campaign: string; state: string }, rules: Awaited[]) {
  const campaignIds = [...new Set(rules.map((rule) => rule.campaignId))];
  const states = [...new Set(rules.map((rule) => rule.state))];
  return sql<SqlBool>`${sql.ref(campaign)} = any(${campaignIds}::uuid[]) and ${sql.ref(state)} = any(${states}::text[])`;
}

/** The tasks of campaigns with products handed in that nobody has verified, the oldest first. */
export async function loadWaitingProducts(
  db: Kysely<Database>,
  campaignIds: string[],
  { limit }: Page,
): Promise<WaitingRow[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('product')
    .innerJoin('task', 'task.id', 'product.task_id')
    .select(['task.id', 'task.campaign_id as campaignId', 'product.name as title', 'task.title as of'])
    .select(['product.id as part', 'product.handed_in_on as since', sql<null>`null`.as('dueOn')])
    .where(sql<SqlBool>`task.campaign_id = any(${campaignIds}::uuid[])`)
    .where('product.state', '=', 'handedIn')
    .where('task.state', 'in', ['active', 'finished', 'unfinished'])
    .orderBy('product.handed_in_on')
    .orderBy('product.id')
    .limit(limit)
    .execute();
}

/** The tasks of campaigns under way with obstacles that nobody has answered, the oldest first. */
export async function loadUnansweredObstacles(
  db: Kysely<Database>,
  campaignIds: string[],
  { limit }: Page,
): Promise<WaitingRow[]> {
  if (campaignIds.length === 0) return [];
  return db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .innerJoin('task', 'task.id', 'report.task_id')
    .leftJoin('guidance', 'guidance.obstacle_id', 'obstacle.id')
    .leftJoin('obstacle_resolution', 'obstacle_resolution.obstacle_id', 'obstacle.id')
    .select(['task.id', 'task.campaign_id as campaignId', 'obstacle.description as title'])
    .select([
      'task.title as of',
      'obstacle.id as part',
      dayOf('report.submitted_at').as('since'),
      sql<null>`null`.as('dueOn'),
    ])
    .where(sql<SqlBool>`task.campaign_id = any(${campaignIds}::uuid[])`)
    .where('guidance.id', 'is', null)
    .where('task.state', 'not in', endedStates)
    .where('obstacle_resolution.resolved_at', 'is', null)
    .orderBy('report.submitted_at')
    .orderBy('obstacle.id')
    .limit(limit)
    .execute();
}

/**
 * The appraisals in the states that are waited in, those opened first first, without those the asker has scored where it
 * is his score that is waited for.
 */
export async function loadWaitingAppraisals(
  db: Kysely<Database>,
  rules: Awaited[],
  { view, limit }: Page,
  accountId: string,
): Promise<(WaitingRow & { action: Step })[]> {
  if (rules.length === 0) return [];
  return db
    .selectFrom((page) =>
      page
        .selectFrom((from) =>
          from
            .selectFrom('appraisal')
            .innerJoin('subject', 'subject.id', 'appraisal.subject_id')
            .innerJoin('campaign', 'campaign.id', 'subject.campaign_id')
            .innerJoin('unit', 'unit.id', 'subject.unit_id')
            .leftJoin('official', 'official.id', 'subject.official_id')
            .select(['appraisal.id', 'appraisal.state', 'subject.campaign_id as campaignId'])
            .select(['subject.group_id as groupId', 'campaign.period_to as periodTo'])
            .select(sql<string>`coalesce(official.full_name, unit.name)`.as('title'))
            .select((where) => sql<boolean>`coalesce(${ownSubject(where, view)}, false)`.as('own'))
            .where(among({ campaign: 'subject.campaign_id', state: 'appraisal.state' }, rules))
            .as('waiting'),
        )
        .innerJoin(rulesOf(rules), (join) =>
          join
            .onRef('rule.campaignId', '=', 'waiting.campaignId')
            .onRef('rule.state', '=', 'waiting.state')
            .onRef('rule.own', '=', 'waiting.own'),
        )
        .select(['waiting.id', 'waiting.campaignId', 'waiting.title', 'waiting.periodTo', 'rule.action'])
        .where(sql<SqlBool>`(rule."groupIds" is null or waiting."groupId" = any(rule."groupIds"))`)
        .where(
          sql<SqlBool>`(rule.action <> 'score' or not exists (select 1 from sheet
            where sheet.appraisal_id = waiting.id and sheet.side = 'council' and sheet.account_id = ${accountId}))`,
        )
        .orderBy('waiting.id')
        .limit(limit)
        .as('shown'),
    )
    .select(['shown.id', 'shown.campaignId', 'shown.title', 'shown.action', sql<null>`null`.as('dueOn')])
    .select(
      // The opening is logged of the campaign, every later step of the appraisal.
      sql<IsoDate>`coalesce((select max(${dayOf('log_entry.at')}) from log_entry
        where thing = 'appraisal' and thing_id = shown.id::text), shown."periodTo"::text)`.as('since'),
    )
    .execute();
}

/** As whom somebody takes part in campaigns: himself, or the unit he heads. */
export async function loadOwnSubjects(db: Kysely<Database>, campaignIds: string[], view: View) {
  return db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select([
      'subject.campaign_id as campaignId',
      'subject.id as subjectId',
      'subject.group_id as groupId',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
    ])
    .where(sql<SqlBool>`subject.campaign_id = any(${campaignIds}::uuid[])`)
    .where((where) => ownSubject(where, view))
    .orderBy('subject.kind')
    .execute();
}
