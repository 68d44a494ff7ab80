import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAuthority, type MadeUpAuthority } from '#tests/system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PGlite');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
});
afterAll(() => system.close());

const row = (title: string, more: object = {}) => ({
  owners: [{ subjectId: authority.subjectIds[0] }],
  title,
  nature: 'breakthrough',
  horizon: 'oneYear',
  expectedProduct: 'Sản phẩm giả định',
  dueOn: '2026-11-30',
  indicators: [{ name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000' } }],
  ...more,
});
const titlesOf = async () => {
  const { specialist } = await authority.signIn();
  const { tasks } = await specialist.get('/tasks?limit=200');
  return tasks.map((task: { title: string }) => task.title).toSorted();
};
const table = (rows: object[], more: object = {}) => ({ campaignId: authority.campaignId, rows, ...more });

it('enters every row of a table, counted and logged', async () => {
  const { specialist } = await authority.signIn();
  const answer = await specialist.post('/tasks/import', table([row('Việc A'), row('Việc B')]));
  expect(answer).toMatchObject({ rows: 2, taskIds: [expect.any(String), expect.any(String)] });
  expect(await titlesOf()).toEqual(['Việc A', 'Việc B']);
  const { units } = await specialist.get(`/campaigns/${authority.campaignId}/roll-up`);
  expect(units.map((unit: { states: object }) => unit.states)).toEqual([{ draft: 2 }]);
  expect((await system.verifyLog()).faults).toEqual([]);
});

it('names every faulty row, and enters none', async () => {
  const { specialist } = await authority.signIn();
  const rows = [
    row('Việc C'),
    row('Việc A'),
    row('Việc D', { dueOn: 'mai' }),
    row('Việc E', { owners: [{ unitCode: 'KHONG-CO' }] }),
    row('Việc C'),
    row('Việc F', { nature: 'tốt' }),
  ];
  expect(await specialist.refused('POST', '/tasks/import', table(rows))).toEqual([422, 'faultyRows']);
  const { params } = await specialist.refusal('POST', '/tasks/import', table(rows));
  expect(params.rows).toBe(6);
  expect(
    params.faults.map(({ row: at, refusal }: { row: number; refusal: { kind: string; params: object } }) => [
      at,
      refusal.kind,
      (refusal.params as { path?: string }).path,
    ]),
  ).toEqual([
    [2, 'duplicate', undefined],
    [3, 'invalidValue', 'dueOn'],
    [4, 'notFound', undefined],
    [5, 'duplicate', undefined],
    [6, 'invalidValue', 'nature'],
  ]);
  expect(await titlesOf()).toEqual(['Việc A', 'Việc B']);
});

it('checks a table without entering it', async () => {
  const { specialist } = await authority.signIn();
  const answer = await specialist.post('/tasks/import', table([row('Việc G')], { dryRun: true }));
  expect(answer).toEqual({ rows: 1, taskIds: [] });
  expect(await titlesOf()).toEqual(['Việc A', 'Việc B']);
});

it('is for those who keep the campaign', async () => {
  const { owner, leader } = await authority.signIn();
  expect(await owner.refused('POST', '/tasks/import', table([row('Việc H')]))).toEqual([404, 'notFound']);
  expect(await leader.refused('POST', '/tasks/import', table([row('Việc H')]))).toEqual([403, 'notAllowed']);
});
