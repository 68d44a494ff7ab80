import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { Database } from '#database/schema.ts';

/** An indicator of a task with what was last said of it in each period. */
export interface ReadIndicator {
  id: string;
  taskId: string;
  name: string;
  unitOfMeasure: string;
  target: Indicator;
  weight: string | null;
  /** In the order of the periods. */
  readings: { period: string; actual: Actual; cutOff: IsoDate | null; source: string | null }[];
}

/** The indicators of tasks, in their order, with the figures of all periods up to one. */
export async function loadReadIndicators(
  db: Kysely<Database>,
  taskIds: string[],
  upTo: string,
): Promise<Map<string, ReadIndicator[]>> {
  if (taskIds.length === 0) return new Map();
  const { rows } = await sql<ReadIndicator>`
    with latest as (
      select distinct on (reading.indicator_id, report.period)
        reading.indicator_id, report.period, reading.actual, reading.cut_off, reading.source
      from report join reading on reading.report_id = report.id
      where report.task_id = any(${taskIds}::uuid[]) and report.period <= ${upTo}
      order by reading.indicator_id, report.period, report.revision desc
    ), said as (
      select indicator_id, jsonb_agg(jsonb_build_object('period', period, 'actual', actual,
        'cutOff', cut_off::text, 'source', source) order by period) as readings
      from latest group by indicator_id
    )
    select indicator.id, indicator.task_id as "taskId", indicator.name, indicator.unit_of_measure as "unitOfMeasure",
      indicator.target, indicator.weight::text as weight, coalesce(said.readings, '[]'::jsonb) as readings
    from indicator left join said on said.indicator_id = indicator.id
    where indicator.task_id = any(${taskIds}::uuid[])
    order by indicator.task_id, indicator.position`.execute(db);
  return Map.groupBy(rows, (row) => row.taskId);
}
