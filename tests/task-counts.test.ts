import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';
import { findWrongCounts, loadTaskCounts, rebuildTaskCounts } from '#database/task/task-counts.ts';
import { taskStates } from '#regulation/life-cycle.ts';

/** Whatever is done to tasks, their leads and the units of these, the kept counts are what a scan finds. */
const id = (kind: number, number: number) =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
const [unitKind, campaignKind, subjectKind, taskKind] = [1, 2, 3, 4];

let db: Kysely<Database>;
beforeAll(async () => {
  db = connectThrowAway();
  await migrate(db);
  await sql`insert into unit (id, name, name_key, kind, tree, block, valid_from)
    select ('00000000-0000-4000-8000-0001' || lpad(n::text, 8, '0'))::uuid, 'Đơn vị', 'don vi', 'department',
      'government', 'government', '2020-01-01' from generate_series(0, 2) n`.execute(db);
  await sql`insert into campaign (id, authority_id, title, pack_id, pack_version, pack_hash, period_from, period_to)
    select ('00000000-0000-4000-8000-0002' || lpad(n::text, 8, '0'))::uuid, ${id(unitKind, 0)}, 'Đợt', 'p', '1', 'h',
      '2026-01-01', '2026-12-31' from generate_series(0, 1) n`.execute(db);
  // Subjects 0–2 take part in the first campaign, 3–5 in the second, each for a unit.
  await sql`insert into subject (id, campaign_id, kind, unit_id, group_id)
    select ('00000000-0000-4000-8000-0003' || lpad(n::text, 8, '0'))::uuid,
      ('00000000-0000-4000-8000-0002' || lpad((n / 3)::text, 8, '0'))::uuid, 'unit',
      ('00000000-0000-4000-8000-0001' || lpad((n % 3)::text, 8, '0'))::uuid, 'g' from generate_series(0, 5) n`.execute(
    db,
  );
});
afterAll(() => db.destroy());

type Step =
  | { do: 'enter'; tasks: number; subject: number; state: number }
  | { do: 'move'; from: number; to: number }
  | { do: 'moveOne'; task: number; to: number }
  | { do: 'lead'; task: number; subject: number }
  | { do: 'share'; task: number; subject: number }
  | { do: 'remove'; task: number };

const state = fc.nat({ max: taskStates.length - 1 });
const subject = fc.nat({ max: 2 });
const task = fc.nat({ max: 20 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('enter' as const), tasks: fc.integer({ min: 1, max: 4 }), subject, state }),
  fc.record({ do: fc.constant('move' as const), from: state, to: state }),
  fc.record({ do: fc.constant('moveOne' as const), task, to: state }),
  fc.record({ do: fc.constant('lead' as const), task, subject }),
  fc.record({ do: fc.constant('share' as const), task, subject }),
  fc.record({ do: fc.constant('remove' as const), task }),
);

let made = 0;

async function take(taken: Step): Promise<void> {
  const any = async (place: number) => {
    const { rows } = await sql<{ id: string }>`select id from task order by id`.execute(db);
    return rows[place % Math.max(1, rows.length)]?.id;
  };
  if (taken.do === 'enter') {
    const [first, last] = [made, made + taken.tasks - 1];
    made += taken.tasks;
    const taskId = sql`('00000000-0000-4000-8000-0004' || lpad(n::text, 8, '0'))::uuid`;
    await sql`insert into task (id, campaign_id, title, title_key, origin, nature, horizon, state, expected_product,
        due_on, created_at)
      select ${taskId}, ${id(campaignKind, 0)}, 'Việc', 'viec', 'registered', 'new', 'oneYear', ${taskStates[taken.state]},
        'x', '2026-06-30', now() from generate_series(${first}::int, ${last}::int) n`.execute(db);
    await sql`insert into task_owner (task_id, subject_id, is_lead)
      select ${taskId}, ${id(subjectKind, taken.subject)}, true from generate_series(${first}::int, ${last}::int) n`.execute(
      db,
    );
    return;
  }
  if (taken.do === 'move') {
    await sql`update task set state = ${taskStates[taken.to]} where state = ${taskStates[taken.from]}`.execute(
      db,
    );
    return;
  }
  const taskId = await any(taken.task);
  if (taskId === undefined) return;
  if (taken.do === 'moveOne')
    await sql`update task set state = ${taskStates[taken.to]} where id = ${taskId}`.execute(db);
  if (taken.do === 'lead')
    await sql`update task_owner set subject_id = ${id(subjectKind, taken.subject)}
      where task_id = ${taskId} and is_lead and not exists (select from task_owner other
        where other.task_id = ${taskId} and other.subject_id = ${id(subjectKind, taken.subject)})`.execute(
      db,
    );
  if (taken.do === 'share')
    await sql`insert into task_owner (task_id, subject_id, is_lead)
      values (${taskId}, ${id(subjectKind, taken.subject)}, false) on conflict do nothing`.execute(db);
  if (taken.do === 'remove') {
    await sql`delete from task_owner where task_id = ${taskId}`.execute(db);
    await sql`delete from task where id = ${taskId}`.execute(db);
  }
}

it('are what a scan finds, whatever is done', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const taken of steps) await take(taken);
      expect(await findWrongCounts(db)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it('follow a task to another campaign, and its lead to another unit', async () => {
  await sql`delete from task_owner`.execute(db);
  await sql`delete from task`.execute(db);
  await take({ do: 'enter', tasks: 3, subject: 1, state: 0 });
  const cells = async (campaign: number) =>
    (await loadTaskCounts(db, id(campaignKind, campaign))).map(({ unitId, states }) => [unitId, states]);
  expect(await cells(0)).toEqual([[id(unitKind, 1), { draft: 3 }]]);
  await sql`update task set campaign_id = ${id(campaignKind, 1)} where id = ${id(taskKind, made - 1)}`.execute(
    db,
  );
  expect(await cells(0)).toEqual([[id(unitKind, 1), { draft: 2 }]]);
  expect(await cells(1)).toEqual([[id(unitKind, 1), { draft: 1 }]]);
  // A fourth unit, so that no other subject stands in it.
  await sql`insert into unit (id, name, name_key, kind, tree, block, valid_from)
    values (${id(unitKind, 3)}, 'Đơn vị', 'don vi', 'department', 'government', 'government', '2020-01-01')`.execute(
    db,
  );
  await sql`update subject set unit_id = ${id(unitKind, 3)} where id = ${id(subjectKind, 1)}`.execute(db);
  expect(await cells(0)).toEqual([[id(unitKind, 3), { draft: 2 }]]);
  expect(await findWrongCounts(db)).toEqual([]);
});

it('are found wrong when somebody passed them by, and counted anew', async () => {
  await sql`update task_count set tasks = tasks + 1 where ctid = (select min(ctid) from task_count)`.execute(
    db,
  );
  expect(await findWrongCounts(db)).toHaveLength(1);
  await db.transaction().execute((held) => rebuildTaskCounts(held));
  expect(await findWrongCounts(db)).toEqual([]);
});
