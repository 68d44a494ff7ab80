import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Nature, Origin } from '#regulation/settings.ts';
import type { Database } from '#database/schema.ts';
import { standingLevel } from './standing-level.ts';

/** Work that was given to somebody, whatever became of it: what a dossier shows. */
const givenStates: readonly TaskState[] = [...assignedStates, 'transferred', 'withdrawn'];

/** One campaign an official took part in, by one post. */
export interface DossierPart {
  subjectId: string;
  campaignId: string;
  campaignTitle: string;
  authorityId: string;
  authorityName: string;
  packId: string;
  packVersion: string;
  periodFrom: IsoDate;
  periodTo: IsoDate;
  postTitle: string;
  unitName: string;
  groupId: string;
  appraisalId: string | null;
  announcedOn: IsoDate | null;
  /** Only once announced. */
  level: string | null;
}

/** The campaigns an official took part in that end within some years, the latest first. */
export async function loadDossierParts(
  db: Kysely<Database>,
  officialId: string,
  { fromYear, toYear }: { fromYear: number; toYear: number },
): Promise<DossierPart[]> {
  const { rows } = await sql<DossierPart>`
    select subject.id as "subjectId", campaign.id as "campaignId", campaign.title as "campaignTitle",
      campaign.authority_id as "authorityId", authority.name as "authorityName",
      campaign.pack_id as "packId", campaign.pack_version as "packVersion",
      campaign.period_from as "periodFrom", campaign.period_to as "periodTo",
      post.title as "postTitle", unit.name as "unitName", subject.group_id as "groupId",
      appraisal.id as "appraisalId", appraisal.announced_on as "announcedOn", standing.level
    from subject
      join campaign on campaign.id = subject.campaign_id
      join unit authority on authority.id = campaign.authority_id
      join unit on unit.id = subject.unit_id
      join post on post.id = subject.post_id
      left join appraisal on appraisal.subject_id = subject.id
      left join ${standingLevel} on true
    where subject.official_id = ${officialId}
      and campaign.period_to between make_date(${fromYear}, 1, 1) and make_date(${toYear}, 12, 31)
    order by campaign.period_to desc, campaign.id desc, subject.id`.execute(db);
  return rows;
}

/** A task in a dossier, with what came of it. */
export interface DossierTask {
  id: string;
  subjectId: string;
  title: string;
  origin: Origin;
  nature: Nature;
  state: TaskState;
  dueOn: IsoDate;
  closedOn: IsoDate | null;
  carriedFromId: string | null;
  isLead: boolean;
}

/** The work that was given to subjects, those due first first. */
export async function loadDossierTasks(db: Kysely<Database>, subjectIds: string[]): Promise<DossierTask[]> {
  return db
    .selectFrom('task_owner')
    .innerJoin('task', 'task.id', 'task_owner.task_id')
    .select(['task.id', 'task_owner.subject_id as subjectId', 'task.title', 'task.origin', 'task.nature'])
    .select(['task.state', 'task.due_on as dueOn', 'task.closed_on as closedOn'])
    .select(['task.carried_from_id as carriedFromId', 'task_owner.is_lead as isLead'])
    .where((where) => where('task_owner.subject_id', '=', where.fn.any(where.val(subjectIds))))
    .where('task.state', 'in', givenStates)
    .orderBy('task.due_on')
    .orderBy('task.id')
    .execute();
}

/** The products handed in for tasks, in the order they came. */
export async function loadDossierProducts(db: Kysely<Database>, taskIds: string[]) {
  return db
    .selectFrom('product')
    .select(['id', 'task_id as taskId', 'kind', 'name', 'document_number as documentNumber', 'state'])
    .select('handed_in_on as handedInOn')
    .where((where) => where('task_id', '=', where.fn.any(where.val(taskIds))))
    .orderBy('handed_in_on')
    .orderBy('id')
    .execute();
}

/** The authorities that manage the posts an official holds on a day. */
export async function loadManagingAuthorities(
  db: Kysely<Database>,
  officialId: string,
  day: IsoDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct management.authority_id as id
    from tenure join management on management.post_id = tenure.post_id
    where tenure.official_id = ${officialId}
      and tenure.valid_from <= ${day} and (tenure.valid_to is null or ${day} < tenure.valid_to)
      and management.valid_from <= ${day} and (management.valid_to is null or ${day} < management.valid_to)
    order by id`.execute(db);
  return rows.map((row) => row.id);
}
