import { type Kysely, sql } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { YearOfWork } from '#domain/use/summarise-years.ts';
import type { Database } from '#database/schema.ts';
import { standingLevel } from './standing-level.ts';

interface Years {
  fromYear: number;
  toYear: number;
}

/**
 * The work an authority assigned, by the year each campaign ends in, the earliest first. A task counts once, however many
 * share it.
 */
export async function loadAuthorityWork(
  db: Kysely<Database>,
  authorityId: string,
  { fromYear, toYear }: Years,
): Promise<YearOfWork[]> {
  const { rows } = await sql<YearOfWork>`
    with ended as (
      select id, extract(year from period_to)::int as year from campaign
      where authority_id = ${authorityId}
        and period_to between make_date(${fromYear}, 1, 1) and make_date(${toYear}, 12, 31)
    )
    select ended.year,
      count(*)::int as assigned,
      (count(*) filter (where task.state = 'finished'))::int as finished,
      (count(*) filter (where task.state = 'unfinished'))::int as unfinished,
      (count(*) filter (where task.state = 'carriedOver'))::int as "carriedOver",
      (count(*) filter (where task.state not in ('finished', 'unfinished', 'carriedOver')))::int as ongoing,
      count(earlier.id)::int as continued
    from ended join task on task.campaign_id = ended.id
      left join task earlier on earlier.id = task.carried_from_id and earlier.state = 'carriedOver'
        and earlier.campaign_id in (select id from ended)
    where task.state = any(${assignedStates}::text[])
    group by ended.year order by ended.year`.execute(db);
  return rows;
}

/** The announced levels of an authority, officials and units apart, by the year each campaign ends in. */
export async function loadAuthorityLevels(
  db: Kysely<Database>,
  authorityId: string,
  { fromYear, toYear }: Years,
) {
  const { rows } = await sql<{
    year: number;
    kind: 'official' | 'unit';
    level: string;
    subjects: number;
  }>`
    select extract(year from campaign.period_to)::int as year, subject.kind, standing.level,
      count(*)::int as subjects
    from campaign join subject on subject.campaign_id = campaign.id join ${standingLevel} on true
    where campaign.authority_id = ${authorityId}
      and campaign.period_to between make_date(${fromYear}, 1, 1) and make_date(${toYear}, 12, 31)
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}
