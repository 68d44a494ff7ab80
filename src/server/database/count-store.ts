import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from './schema.ts';

/** What can be counted over assigned work, and the column whose different values are counted. */
const counted = {
  tasks: sql`task.id`,
  officials: sql`subject.official_id`,
  subjects: sql`subject.id`,
  posts: sql`subject.post_id`,
  postTitles: sql`post.title`,
  units: sql`subject.unit_id`,
  indicators: sql`indicator.id`,
  indicatorNames: sql`indicator.name`,
  contents: sql`task.content`,
  horizons: sql`task.horizon`,
};

export type Countable = keyof typeof counted;
export const countables = Object.keys(counted) as Countable[];

/** By what a count can be narrowed. */
const filters = {
  campaignId: sql`task.campaign_id::text`,
  authorityKind: sql`authority.kind`,
  origin: sql`task.origin`,
  nature: sql`task.nature`,
  state: sql`task.state`,
  content: sql`task.content`,
  horizon: sql`task.horizon`,
  groupId: sql`subject.group_id`,
  subjectId: sql`subject.id::text`,
  subjectKind: sql`subject.kind`,
  unitId: sql`subject.unit_id::text`,
  unitKind: sql`unit.kind`,
  block: sql`unit.block`,
  postKind: sql`post.kind`,
  requiredIndicator: sql`indicator.required_indicator`,
  level: sql`(select rating.level from rating join appraisal on appraisal.id = rating.appraisal_id
    where appraisal.subject_id = subject.id and appraisal.announced_on is not null
    order by rating.decided_at desc limit 1)`,
};

export type CountFilter = keyof typeof filters;
export const countFilters = Object.keys(filters) as CountFilter[];

/** Counts over the work that a decision assigned, within some campaigns. Each value of a filter may be one of several. */
export async function countAssigned(
  db: Kysely<Database>,
  what: Countable,
  campaignIds: string[],
  where: { [name in CountFilter]?: string[] | undefined },
): Promise<number> {
  const conditions = Object.entries(where).flatMap(([name, values]) =>
    values === undefined ? [] : [sql`${filters[name as CountFilter]} = any(${values}::text[])`],
  );
  const { rows } = await sql<{ number: string }>`
    select count(distinct ${counted[what]}) as number
    from task
    join campaign on campaign.id = task.campaign_id
    join unit authority on authority.id = campaign.authority_id
    join task_owner on task_owner.task_id = task.id
    join subject on subject.id = task_owner.subject_id
    join unit on unit.id = subject.unit_id
    left join post on post.id = subject.post_id
    left join indicator on indicator.task_id = task.id
    where task.campaign_id = any(${campaignIds}::uuid[])
      and exists (select from decision_item item join decision on decision.id = item.decision_id
        where item.task_id = task.id and decision.kind = 'assign')
      ${conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`}`.execute(db);
  return Number(rows[0]?.number);
}

/** How many people hold a post in some units on a day, each counted once. */
export async function countStaff(db: Kysely<Database>, unitIds: string[], day: IsoDate): Promise<number> {
  const { staff } = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .select((of) => of.fn.count<string>('tenure.official_id').distinct().as('staff'))
    .where('post.unit_id', 'in', unitIds)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .executeTakeFirstOrThrow();
  return Number(staff);
}
