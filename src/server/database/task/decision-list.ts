import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { TaskSnapshot } from '#domain/task/changes-between.ts';
import { type TaskDecision, taskDecisionKinds } from '#domain/task/decision-kinds.ts';
import type { Database } from '#database/schema.ts';
import { type View, visibleTo } from '#database/visible-to.ts';

/** A task as a paper keeps it: what the list attached to the paper says of it. */
export interface KeptTask extends TaskSnapshot {
  title: string;
  origin: string;
  nature: string;
  content: string | null;
  horizon: string;
  reason: string | null;
  owners: { subject_id: string; is_lead: boolean; share?: string | null }[];
}

/** What an entry of a list keeps: a task as assigned, or as it was before the paper and is after it. */
export type Kept = KeptTask | ({ before: KeptTask; after: KeptTask } & Partial<Handover>);

/** What a paper says of work it hands over: the task it goes on as, the share done in percent, from when the new owner answers. */
interface Handover {
  toTaskId: string;
  shareDone: string;
  startsOn: IsoDate;
}

/** The entries of lists about tasks that a view reaches. */
function reachedItems(db: Kysely<Database>, view: View) {
  return db
    .selectFrom('decision_item')
    .innerJoin('task', 'task.id', 'decision_item.task_id')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .where(visibleTo(view));
}

export interface PaperFilter {
  campaignId?: string | undefined;
  kind?: TaskDecision | undefined;
  decisionId?: string | undefined;
  supplementsId?: string | undefined;
  after?: { signedOn: IsoDate; id: string } | undefined;
  limit: number;
}

/** Papers about tasks with something on their list that a view reaches, those signed last first. */
export async function loadPapers(db: Kysely<Database>, view: View, filter: PaperFilter) {
  let rows = db
    .selectFrom('decision')
    .select(['decision.id', 'decision.kind', 'decision.number', 'decision.title'])
    .select(['decision.signed_on as signedOn', 'decision.signed_by as signedBy'])
    .select(['decision.campaign_id as campaignId', 'decision.supplements_id as supplementsId'])
    .where('decision.kind', 'in', taskDecisionKinds)
    .where((where) =>
      where.exists(
        reachedItems(db, view)
          .select('decision_item.position')
          .where(sql<boolean>`decision_item.decision_id = decision.id`),
      ),
    );
  const { campaignId, kind, decisionId, supplementsId, after } = filter;
  if (campaignId !== undefined) rows = rows.where('decision.campaign_id', '=', campaignId);
  if (kind !== undefined) rows = rows.where('decision.kind', '=', kind);
  if (decisionId !== undefined) rows = rows.where('decision.id', '=', decisionId);
  if (supplementsId !== undefined) rows = rows.where('decision.supplements_id', '=', supplementsId);
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(decision.signed_on, decision.id) < (${after.signedOn}::date, ${after.id}::uuid)`,
    );
  return rows
    .orderBy('decision.signed_on', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(filter.limit)
    .execute();
}

/** How many entries of the lists of papers a view reaches, by paper. */
export async function countListed(db: Kysely<Database>, view: View, decisionIds: string[]) {
  if (decisionIds.length === 0) return new Map<string, number>();
  const rows = await reachedItems(db, view)
    .select(['decision_item.decision_id as id'])
    .select((of) => of.fn.countAll<string>().as('entries'))
    .where('decision_item.decision_id', 'in', decisionIds)
    .groupBy('decision_item.decision_id')
    .execute();
  return new Map(rows.map(({ id, entries }) => [id, Number(entries)]));
}

/** The entries of the list of a paper that a view reaches, in their order. */
export async function loadListed(
  db: Kysely<Database>,
  view: View,
  decisionId: string,
  page: { after: number; limit: number },
) {
  const rows = await reachedItems(db, view)
    .select(['decision_item.position', 'decision_item.snapshot', 'task.id as taskId'])
    .where('decision_item.decision_id', '=', decisionId)
    .where('decision_item.position', '>', page.after)
    .orderBy('decision_item.position')
    .limit(page.limit)
    .execute();
  return rows.map(({ snapshot, ...item }) => ({ ...item, kept: snapshot as Kept }));
}

/** Names of subjects, as the lists of papers name them. */
export async function loadSubjectNames(db: Kysely<Database>, subjectIds: string[]) {
  const rows = await db
    .selectFrom('subject')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select([
      'subject.id',
      'official.full_name as fullName',
      'post.title as postTitle',
      'unit.name as unitName',
    ])
    .where(sql<boolean>`subject.id = any(${subjectIds}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
