import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, makeAuthority, type MadeUpAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** The tree of units on a day, and what an act would do to it before it is recorded. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let specialist: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'nd-335-2025' });
  await assignTask(authority, 'Số hóa hồ sơ giả định', '1-QĐ');
  ({ specialist } = await authority.signIn());
});
afterAll(() => system.close());

const act = () => ({
  kind: 'rename',
  on: '2026-03-01',
  'paper[number]': '2-NQ',
  'paper[signedOn]': '2026-03-01',
  'paper[signedBy]': 'Người ký giả định',
  'paper[title]': 'Nghị quyết giả định',
  'predecessors[0][unitId]': authority.departmentId,
  'successors[0][name]': 'Sở mới giả định',
});
const preview = (input: object) =>
  `/successions/preview?${new URLSearchParams(Object.entries(input)).toString()}`;

it('is opened storey by storey, with how much is below', async () => {
  const top = await specialist.get('/units/tree');
  expect(top.units).toMatchObject([{ name: 'Tỉnh ủy giả định', below: 2, posts: 0 }]);
  const below = await specialist.get(`/units/tree?parentId=${authority.provinceId}`);
  expect(below.units.map((unit: { name: string; posts: number }) => [unit.name, unit.posts])).toEqual([
    ['Sở giả định số 1', 1],
    ['Sở giả định số 2', 1],
  ]);
  expect((await specialist.get('/units/tree?asOf=2019-12-31')).units).toEqual([]);
});

it('says what an act would end and leave open, and does nothing', async () => {
  const shown = await specialist.get(preview(act()));
  expect(shown).toMatchObject({
    movedUnits: [],
    openTaskCount: 1,
    endedPosts: [{ title: 'Giám đốc Sở số 1', holders: ['Nguyễn Giả Định 01'] }],
    openTasks: [{ title: 'Số hóa hồ sơ giả định', unitName: 'Sở giả định số 1' }],
  });
  expect((await specialist.get(`/units/tree?parentId=${authority.provinceId}`)).units).toHaveLength(2);
  const late = await specialist.refusal('GET', preview({ ...act(), on: '2019-01-01' }));
  expect(late).toMatchObject({
    kind: 'invalidValue',
    params: { path: 'paper.signedOn', problem: 'tooLate' },
  });
  const { owner } = await authority.signIn();
  expect(await owner.refused('GET', preview(act()))).toEqual([403, 'notAllowed']);
});

it('lists the acts and the day it begins', async () => {
  expect(await specialist.get('/successions')).toEqual({ beginning: '2020-01-01', acts: [] });
  await specialist.post('/successions', {
    kind: 'rename',
    on: '2026-03-01',
    paper: { number: '2-NQ', signedOn: '2026-03-01', signedBy: 'Người ký', title: 'Nghị quyết giả định' },
    predecessors: [{ unitId: authority.departmentId }],
    successors: [{ name: 'Sở mới giả định' }],
  });
  const { acts } = await specialist.get('/successions');
  expect(acts).toMatchObject([{ kind: 'rename', on: '2026-03-01', number: '2-NQ' }]);
  const names = async (asOf: string) =>
    (await specialist.get(`/units/tree?asOf=${asOf}&parentId=${authority.provinceId}`)).units.map(
      (unit: { name: string }) => unit.name,
    );
  expect(await names('2026-02-28')).toEqual(['Sở giả định số 1', 'Sở giả định số 2']);
  expect(await names('2026-03-01')).toEqual(['Sở giả định số 2', 'Sở mới giả định']);
});
