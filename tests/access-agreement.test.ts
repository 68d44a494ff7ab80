import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, Power } from '#domain/access/actor.ts';
import { may } from '#domain/access/may.ts';
import { connectThrowAway } from '#database/connect.ts';
import { migrate } from '#database/migrate.ts';
import type { Database } from '#database/schema.ts';
import { findTask } from '#database/task-store.ts';
import { perform } from '#use-cases/base/perform.ts';
import { listTasks } from '#use-cases/task/list-tasks.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';

/**
 * What a list shows, what `may` allows and what an oracle says that knows neither must be the same: over a small world
 * of units, posts and tasks, for whatever powers somebody holds.
 */
const day = '2026-06-15';

/**
 * A tree of units: each but the first under an earlier one. Unit 3 hung under unit 1 until the day before, and unit 4
 * will go under unit 2 the day after.
 */
const parents = [null, 0, 0, 2, 1, 3] as const;
const heads = [0, 1, 2, 3, 4, 5];
/** Tasks: the unit whose authority assigned it, and whose work it is: an official's or a unit's. */
const tasks: { authority: number; official?: number; unit?: number }[] = [
  { authority: 0, official: 0 },
  { authority: 0, official: 3 },
  { authority: 0, unit: 4 },
  { authority: 1, official: 4 },
  { authority: 1, unit: 1 },
  { authority: 2, official: 5 },
  { authority: 2, unit: 5 },
  { authority: 3, official: 1 },
  { authority: 5, unit: 3 },
  { authority: 4, official: 2 },
];

const id = (kind: number, number: number) =>
  `00000000-0000-4000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
const [unitKind, officialKind, postKind, campaignKind, subjectKind, taskKind] = [1, 2, 3, 4, 5, 6];

let db: Kysely<Database>;
beforeAll(async () => {
  db = connectThrowAway();
  await migrate(db);
  const dated = { valid_from: '2020-01-01', valid_to: null };
  for (const [number, parent] of parents.entries()) {
    const unit = { name: `Đơn vị ${number}`, name_key: `don vi ${number}`, kind: 'department' };
    await db
      .insertInto('unit')
      .values({
        id: id(unitKind, number),
        code: null,
        tree: 'government',
        block: 'government',
        formed_from: null,
        ...unit,
        ...dated,
      })
      .execute();
    if (parent !== null)
      await db
        .insertInto('unit_placement')
        .values({
          unit_id: id(unitKind, number),
          parent_id: id(unitKind, parent),
          valid_from: number === 3 ? day : '2020-01-01',
          valid_to: number === 4 ? '2026-06-16' : null,
        })
        .execute();
  }
  await db
    .insertInto('unit_placement')
    .values([
      { unit_id: id(unitKind, 3), parent_id: id(unitKind, 1), valid_from: '2020-01-01', valid_to: day },
      { unit_id: id(unitKind, 4), parent_id: id(unitKind, 2), valid_from: '2026-06-16', valid_to: null },
    ])
    .execute();
  for (const number of heads) {
    const name = {
      full_name: `Người ${number}`,
      name_key: `nguoi ${number}`,
    };
    await db
      .insertInto('official')
      .values({ id: id(officialKind, number), made_up: true, ...name })
      .execute();
    await db
      .insertInto('post')
      .values({
        id: id(postKind, number),
        unit_id: id(unitKind, number),
        title: 'Thủ trưởng',
        kind: 'head',
        is_head: true,
        ...dated,
      })
      .execute();
    await db
      .insertInto('tenure')
      .values({
        id: id(postKind, 100 + number),
        official_id: id(officialKind, number),
        post_id: id(postKind, number),
        ...dated,
        ...(number === 4 ? { valid_to: day } : number === 5 ? { valid_from: '2026-06-16' } : {}),
      })
      .execute();
  }
  for (const [number, task] of tasks.entries()) await insertTask(number, task);
});
afterAll(() => db.destroy());

async function insertTask(number: number, task: (typeof tasks)[number]): Promise<void> {
  await db
    .insertInto('campaign')
    .values({
      id: id(campaignKind, number),
      authority_id: id(unitKind, task.authority),
      title: `Đợt ${number}`,
      pack_id: 'p',
      pack_version: '1.0.0',
      pack_hash: 'h',
      period_from: '2026-01-01',
      period_to: '2026-12-31',
      previous_id: null,
    })
    .execute();
  const whose =
    task.official === undefined
      ? { kind: 'unit' as const, official_id: null, post_id: null, unit_id: id(unitKind, task.unit ?? 0) }
      : {
          kind: 'official' as const,
          official_id: id(officialKind, task.official),
          post_id: id(postKind, task.official),
          unit_id: id(unitKind, task.official),
        };
  await db
    .insertInto('subject')
    .values({ id: id(subjectKind, number), campaign_id: id(campaignKind, number), group_id: 'g', ...whose })
    .execute();
  await db
    .insertInto('task')
    .values({
      id: id(taskKind, number),
      campaign_id: id(campaignKind, number),
      title: `Việc ${number}`,
      title_key: `viec ${number}`,
      origin: 'registered',
      nature: 'hard',
      content: null,
      horizon: 'oneYear',
      state: 'active',
      expected_product: 'x',
      reason: null,
      due_on: '2026-11-30',
      closed_on: null,
      carried_from_id: null,
      created_at: '2026-01-01T00:00:00.000Z',
    })
    .execute();
  await db
    .insertInto('task_owner')
    .values({ task_id: id(taskKind, number), subject_id: id(subjectKind, number), is_lead: true })
    .execute();
}

interface ActorSpec {
  official: number | null;
  powers: PowerSpec[];
  /** Officials he enters for, in whatever scope. */
  delegations: number[];
}

/** Knows neither `may` nor SQL: written from the rule alone. */
function oracle(actor: ActorSpec): number[] {
  const ancestors = (unit: number): number[] => {
    const parent = parents[unit];
    return parent === null || parent === undefined ? [unit] : [unit, ...ancestors(parent)];
  };
  return tasks.flatMap((task, number) => {
    // Of a unit's work, whoever heads the unit today is the owner; a person's stays his whatever he heads.
    const owner =
      task.official ?? (task.unit === undefined || headless.includes(task.unit) ? null : task.unit);
    const own = owner !== null && (owner === actor.official || actor.delegations.includes(owner));
    const byPower = actor.powers.some(
      ({ kind, unit, reach }) =>
        kind !== 'administrator' &&
        (reach === 'all' ||
          (reach === 'unit' ? unit === task.authority : ancestors(task.authority).includes(unit))),
    );
    return own || byPower ? [number] : [];
  });
}

/** Units whose head has gone, the day before, or comes the day after. */
const headless = [4, 5];

interface PowerSpec {
  kind: Power['kind'];
  unit: number;
  reach: Power['reach'];
}

const actors = fc.record({
  official: fc.option(fc.nat({ max: 5 })),
  powers: fc.array(
    fc.record({
      kind: fc.constantFrom<Power['kind']>(
        'specialist',
        'leader',
        'councilMember',
        'verifier',
        'inspector',
        'administrator',
      ),
      unit: fc.nat({ max: 5 }),
      reach: fc.constantFrom<Power['reach']>('unit', 'subtree', 'all'),
    }),
    { maxLength: 3 },
  ),
  delegations: fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 2 }),
});

it('shows in a list exactly what may be read one by one', async () => {
  await fc.assert(
    fc.asyncProperty(actors, async (spec) => {
      const actor: Actor = {
        accountId: id(9, 1),
        officialId: spec.official === null ? null : id(officialKind, spec.official),
        powers: spec.powers.map(({ kind, unit, reach }) => ({
          kind,
          reach,
          unitId: reach === 'all' ? null : id(unitKind, unit),
          council: null,
        })),
        delegations: spec.delegations.map((number) => ({
          officialId: id(officialKind, number),
          scopes: ['reports' as const],
        })),
      };
      const expected = oracle(spec).map((number) => id(taskKind, number));

      const packs = await loadPackLibrary({ folders: [] });
      const call = { actor, now: `${day}T03:00:00.000Z`, requestId: 'r' };
      const listed = await perform({ db, packs }, call, listTasks, {});
      if (!listed.ok) throw new Error(listed.refusal.kind);
      expect(listed.value.tasks.map((task) => task.id).toSorted()).toEqual(expected);

      const allowed = [];
      for (const number of tasks.keys()) {
        const found = await findTask(db, id(taskKind, number), day);
        if (found !== undefined && may(actor, 'readTask', found.access).ok) allowed.push(found.task.id);
      }
      expect(allowed).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
