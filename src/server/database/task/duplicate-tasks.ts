import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Database } from '#database/schema.ts';

/** A task as one of two that are alike. */
export interface LikeTask {
  taskId: string;
  title: string;
  state: TaskState;
  /** Whoever leads it: the official, or the unit itself. */
  lead: string;
  unitName: string;
  periodFrom: IsoDate;
}

export interface LikePair {
  proposal: LikeTask;
  other: LikeTask;
  /** From 0 to 1: the share of three-letter groups the titles have in common. */
  likeness: number;
}

/** Two titles that share half their three-letter groups speak of one matter more often than not. */
const leastLikeness = 0.5;

/**
 * Proposals of a campaign in these states, each with the tasks of the same authority, of this and other years, that bear a
 * title like it; two proposals are one pair, what goes on with other work is none. The most alike first.
 */
export async function loadLikePairs(
  db: Kysely<Database>,
  {
    campaignId,
    authorityId,
    states,
    limit,
  }: {
    campaignId: string;
    authorityId: string;
    states: TaskState[];
    limit: number;
  },
): Promise<LikePair[]> {
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(leastLikeness)}, true)`.execute(db);
  const { rows } = await sql<{ one: LikeTask; other: LikeTask; likeness: number }>`
    select ${shape('one')} as one, ${shape('other')} as other, similarity(one.title_key, other.title_key) as likeness
    from task one
    join task other on other.title_key % one.title_key and other.id <> one.id
    join campaign other_campaign on other_campaign.id = other.campaign_id
    join campaign one_campaign on one_campaign.id = one.campaign_id
    ${leadOf('one')} ${leadOf('other')}
    where one.campaign_id = ${campaignId}
      and one.state = any(${states}::text[])
      and other_campaign.authority_id = ${authorityId}
      and one.carried_from_id is distinct from other.id
      and (other.id < one.id or other.campaign_id <> ${campaignId} or other.state <> all(${states}::text[]))
    order by likeness desc, one.id, other.id
    limit ${limit}`.execute(db);
  return rows.map(({ one, other, likeness }) => ({ proposal: one, other, likeness }));
}

function shape(which: 'one' | 'other') {
  const name = (column: string) => sql.ref(`${which}.${column}`);
  return sql`json_build_object('taskId', ${name('id')}, 'title', ${name('title')}, 'state', ${name('state')},
    'lead', coalesce(${sql.ref(`${which}_official.full_name`)}, ${sql.ref(`${which}_unit.name`)}),
    'unitName', ${sql.ref(`${which}_unit.name`)}, 'periodFrom', ${sql.ref(`${which}_campaign.period_from`)})`;
}

function leadOf(which: 'one' | 'other') {
  const [owner, subject, unit, official] = ['owner', 'subject', 'unit', 'official'].map((name) =>
    sql.table(`${which}_${name}`),
  );
  const ref = (place: string) => sql.ref(place);
  return sql`
    join task_owner as ${owner} on ${ref(`${which}_owner.task_id`)} = ${ref(`${which}.id`)} and ${ref(`${which}_owner.is_lead`)}
    join subject as ${subject} on ${ref(`${which}_subject.id`)} = ${ref(`${which}_owner.subject_id`)}
    join unit as ${unit} on ${ref(`${which}_unit.id`)} = ${ref(`${which}_subject.unit_id`)}
    left join official as ${official} on ${ref(`${which}_official.id`)} = ${ref(`${which}_subject.official_id`)}`;
}
