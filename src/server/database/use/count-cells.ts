import { type Kysely, type RawBuilder, sql } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Database } from '#database/schema.ts';
import { standingLevel } from './standing-level.ts';

/** What statistics count: assigned tasks, each once with whoever leads it; those taking part; different officials. */
export const measures = ['tasks', 'subjects', 'officials'] as const;
export type Measure = (typeof measures)[number];

/** By what they count: each name and the column it stands for. A campaign is of the year it ends in. */
const dimensions = {
  year: sql<string | null>`extract(year from campaign.period_to)::int::text`,
  block: sql<string | null>`unit.block`,
  authority: sql<string | null>`campaign.authority_id::text`,
  group: sql<string | null>`subject.group_id`,
  level: sql<string | null>`standing.level`,
};
const dimensionsOfTasks = {
  ...dimensions,
  origin: sql<string | null>`task.origin`,
  nature: sql<string | null>`task.nature`,
  state: sql<string | null>`task.state`,
};

export type Dimension = keyof typeof dimensionsOfTasks;
const namesOf = (some: object) => Object.keys(some) as Dimension[];
export const dimensionsOf: Record<Measure, Dimension[]> = {
  tasks: namesOf(dimensionsOfTasks),
  subjects: namesOf(dimensions),
  officials: namesOf(dimensions),
};
export const allDimensions = namesOf(dimensionsOfTasks);

/** One figure of a table: the key of each dimension in their order; null where there is none, as of a level not announced. */
export interface Cell {
  keys: (string | null)[];
  count: number;
}

/** A figure with how many people it tells of, units counting by themselves, and of how many of them no result is announced. */
export interface ToldCell extends Cell {
  people: number;
  awaited: number;
}

/**
 * Counts within the campaigns of some authorities, by up to two dimensions. Each filter takes one of several values.
 * Work carried over counts in each year it was assigned for; where years are not told apart, once, as it stands last.
 */
export async function countCells(
  db: Kysely<Database>,
  measure: Measure,
  by: Dimension[],
  where: CellFilter,
  authorityIds: string[] | 'all',
): Promise<Cell[]> {
  const cells = await load(db, measure, by, where, authorityIds, false);
  return cells.map(({ keys, count }) => ({ keys, count }));
}

/** The same with whom each figure tells of. */
export async function countToldCells(
  db: Kysely<Database>,
  measure: Measure,
  by: Dimension[],
  where: CellFilter,
  authorityIds: string[] | 'all',
): Promise<ToldCell[]> {
  return load(db, measure, by, where, authorityIds, true);
}

type CellFilter = { campaignIds?: string[] | undefined } & { [name in Dimension]?: string[] | undefined };

async function load(
  db: Kysely<Database>,
  measure: Measure,
  by: Dimension[],
  where: CellFilter,
  authorityIds: string[] | 'all',
  told: boolean,
): Promise<ToldCell[]> {
  const { campaignIds, ...filters } = where;
  const allow = (names: Dimension[]) =>
    names.flatMap((name) => {
      const values = filters[name];
      return values === undefined ? [] : [sql`${dimensionsOfTasks[name]} = any(${values}::text[])`];
    });
  const ofCampaigns = [
    sql`true`,
    ...(authorityIds === 'all' ? [] : [sql`campaign.authority_id = any(${authorityIds}::uuid[])`]),
    ...(campaignIds === undefined ? [] : [sql`campaign.id = any(${campaignIds}::uuid[])`]),
    ...allow(['year', 'authority']),
  ];
  const conditions = [
    ...ofCampaigns,
    ...(measure === 'tasks' ? [sql`task.state = any(${assignedStates}::text[])`] : []),
    ...(measure === 'tasks' && !by.includes('year') ? [sql`not ${goesOn(ofCampaigns)}`] : []),
    ...allow(allDimensions.filter((name) => name !== 'year' && name !== 'authority')),
  ];
  const counted = {
    tasks: sql`count(*)`,
    subjects: sql`count(*)`,
    officials: sql`count(distinct subject.official_id)`,
  };
  // A task counts with its lead only: never twice for being shared.
  const from =
    measure === 'tasks'
      ? sql`task join campaign on campaign.id = task.campaign_id
          join task_owner on task_owner.task_id = task.id and task_owner.is_lead
          join subject on subject.id = task_owner.subject_id`
      : sql`subject join campaign on campaign.id = subject.campaign_id`;
  const asked = [...by, ...(Object.keys(filters) as Dimension[])];
  const person = sql`count(distinct coalesce(subject.official_id, subject.unit_id))`;
  const people = told
    ? sql`${person}::int as people, (${person} filter (where not exists (select from appraisal
        where appraisal.subject_id = subject.id and appraisal.announced_on is not null)))::int as awaited`
    : sql`0 as people, 0 as awaited`;
  const { rows } = await sql<{
    first: string | null;
    second: string | null;
    count: number;
    people: number;
    awaited: number;
  }>`
    select ${keyAt(by, 0)} as first, ${keyAt(by, 1)} as second, ${counted[measure]}::int as count,
      ${people}
    from ${from} join unit on unit.id = subject.unit_id
      ${asked.includes('level') ? sql`left join ${standingLevel} on true` : sql``}
    where ${sql.join(conditions, sql` and `)}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map(({ first, second, ...cell }) => ({ keys: [first, second].slice(0, by.length), ...cell }));
}

/** Whether a task was carried over into work that is counted too: over several years it is the same work. */
function goesOn(ofCampaigns: RawBuilder<unknown>[]) {
  return sql`(task.state = 'carriedOver' and exists (
    select from task later
    where later.carried_from_id = task.id and later.state = any(${assignedStates}::text[])
      and later.campaign_id in (select campaign.id from campaign where ${sql.join(ofCampaigns, sql` and `)})))`;
}

function keyAt(by: Dimension[], position: number) {
  const name = by[position];
  return name === undefined ? sql<string | null>`null::text` : dimensionsOfTasks[name];
}
