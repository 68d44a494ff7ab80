import pg from 'pg';
import { seedId } from './seed/identity.ts';
import { years } from './seed/size.ts';

/** What the kept counts spare: the same roll-up by reading every task of the campaign with its lead. */
const scan = `
  select subject.unit_id, unit.name, task.state, count(*)::int as tasks
  from task
  join task_owner on task_owner.task_id = task.id and task_owner.is_lead
  join subject on subject.id = task_owner.subject_id
  join unit on unit.id = subject.unit_id
  where task.campaign_id = $1
  group by subject.unit_id, unit.name, task.state order by subject.unit_id, task.state`;
const kept = `
  select unit.id, unit.name, cells.states
  from (select unit_id, json_object_agg(state, tasks) as states
    from (select unit_id, state, sum(tasks) as tasks from task_count where campaign_id = $1
      group by unit_id, state having sum(tasks) <> 0) cell
    group by unit_id) cells
  join unit on unit.id = cells.unit_id order by unit.id`;

/** Milliseconds of the database alone, the middle of several turns: from kept counts, and by scanning. */
export async function timeRollUp(databaseUrl: string): Promise<{ kept: number; scan: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const times: Record<'kept' | 'scan', number[]> = { kept: [], scan: [] };
    for (let turn = 0; turn < 9; turn += 1)
      for (const [name, text] of Object.entries({ kept, scan })) {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(
          `explain (analyze, timing off) ${text}`,
          [seedId('campaign', years.length)],
        );
        const time = rows
          .map((row) => /^Execution Time: ([\d.]+)/.exec(row['QUERY PLAN'])?.[1])
          .find(Boolean);
        times[name as 'kept' | 'scan'].push(Number(time));
      }
    const middle = (values: number[]) =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
    return { kept: middle(times.kept), scan: middle(times.scan) };
  } finally {
    await client.end();
  }
}
