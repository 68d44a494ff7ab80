import { type Kysely, sql } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { Database } from '#database/schema.ts';

/** The sealed periods of campaigns, with the day of the act. */
export async function loadSealedPeriods(db: Kysely<Database>, campaignIds: string[]) {
  if (campaignIds.length === 0) return [];
  const rows = await db
    .selectFrom('sealed_period')
    .leftJoin('account', 'account.id', 'sealed_period.sealed_by')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select([
      'sealed_period.id',
      'sealed_period.campaign_id as campaignId',
      'sealed_period.period',
      'sealed_period.sealed_at as sealedAt',
      'account.user_name as sealedBy',
      'official.full_name as sealedByName',
    ])
    .where('sealed_period.campaign_id', 'in', campaignIds)
    .orderBy('sealed_period.period')
    .execute();
  return rows.map((row) => ({ ...row, sealedOn: dayInVietnam(row.sealedAt) }));
}

/** Work that was assigned, whatever became of it. What is proposed may still be worded anew, with other indicators. */
const wasAssigned = sql`(task.state = any(${[...assignedStates, 'transferred']}::text[])
  or exists (select from decision_item where decision_item.task_id = task.id))`;

/** A figure as it stands once a report has been made: the latest reading of the latest period up to one. */
function latestReadings(campaignId: string, upTo: string | null) {
  return sql`
    select distinct on (indicator.id) indicator.id as indicator_id, report.id as report_id, indicator.target, reading.actual
    from indicator
    join task on task.id = indicator.task_id
    left join (reading join report on report.id = reading.report_id
      and (${upTo}::text is null or report.period <= ${upTo}::text)) on reading.indicator_id = indicator.id
    where task.campaign_id = ${campaignId} and ${wasAssigned}
    order by indicator.id, report.period desc nulls last, report.revision desc nulls last`;
}

/** Keeps the figures of the assigned work of a campaign as they stand, of all periods up to the one sealed. */
export async function storeSealedValues(
  db: Kysely<Database>,
  seal: { id: string; campaignId: string; period: string },
): Promise<number> {
  const { rows } = await sql<{ kept: string }>`
    with kept as (
      insert into sealed_value (sealed_period_id, indicator_id, report_id, target, actual)
      select ${seal.id}, latest.indicator_id, latest.report_id, latest.target, latest.actual
      from (${latestReadings(seal.campaignId, seal.period)}) latest
      returning 1
    ) select count(*) as kept from kept`.execute(db);
  return Number(rows[0]?.kept ?? 0);
}

/** What an indicator asked for and what had been reported of it. */
export interface HeldValue {
  target: Indicator;
  actual: Actual;
}

/** A page of indicators of the assigned work of a campaign with their figures in a sealed period, and in a later one or now (`to` null). */
export async function loadPeriodValues(
  db: Kysely<Database>,
  page: {
    campaignId: string;
    from: string;
    to: string | null;
    after: string | undefined;
    limit: number;
    taskId: string | undefined;
  },
) {
  const { rows } = await sql<{
    indicatorId: string;
    name: string;
    unitOfMeasure: string;
    taskId: string;
    taskTitle: string;
    before: HeldValue | null;
    after: HeldValue | null;
  }>`
    with shown as (
      select indicator.id, indicator.name, indicator.unit_of_measure, indicator.target, task.id as task_id, task.title
      from indicator join task on task.id = indicator.task_id
      where task.campaign_id = ${page.campaignId} and ${wasAssigned}
        and (${page.after ?? null}::uuid is null or indicator.id > ${page.after ?? null}::uuid)
        and (${page.taskId ?? null}::uuid is null or task.id = ${page.taskId ?? null}::uuid)
      order by indicator.id limit ${page.limit}
    )
    select shown.id as "indicatorId", shown.name, shown.unit_of_measure as "unitOfMeasure",
      shown.task_id as "taskId", shown.title as "taskTitle",
      (select jsonb_build_object('target', held.target, 'actual', held.actual) from sealed_value held
        where held.sealed_period_id = ${page.from} and held.indicator_id = shown.id) as before,
      case when ${page.to}::uuid is null then jsonb_build_object('target', shown.target, 'actual', (
          select reading.actual from reading join report on report.id = reading.report_id
          where reading.indicator_id = shown.id order by report.period desc, report.revision desc limit 1))
        else (select jsonb_build_object('target', held.target, 'actual', held.actual) from sealed_value held
          where held.sealed_period_id = ${page.to}::uuid and held.indicator_id = shown.id) end as after
    from shown order by shown.id`.execute(db);
  return rows;
}

/** How many corrections each sealed period of a campaign has had. */
export async function countCorrections(
  db: Kysely<Database>,
  campaignId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('task', 'task.id', 'report.task_id')
    .select((of) => ['report.period', of.fn.countAll<string>().as('count')])
    .where('task.campaign_id', '=', campaignId)
    .where('report.correction_reason', 'is not', null)
    .groupBy('report.period')
    .execute();
  return new Map(rows.map((row) => [row.period, Number(row.count)]));
}
