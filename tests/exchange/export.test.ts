import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpTask, makeAuthority, type MadeUpAuthority } from '#tests/system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let ids: string[];
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  people = await authority.signIn();
  const work = [
    { title: '=HYPERLINK("http://vi-du.test")', dueOn: '2026-09-30' },
    { title: 'Số hóa, "liên thông" hồ sơ', dueOn: '2026-10-31', ownerIds: authority.subjectIds },
    { title: 'Trợ lý ảo một cửa', dueOn: '2026-11-30', nature: 'innovation' },
  ];
  ids = [];
  for (const { title, ...more } of work) {
    const task = await people.owner.post('/tasks/register', { ...madeUpTask(authority, title), ...more });
    ids.push(task.id);
  }
});
afterAll(() => system.close());

const head =
  '\uFEFFid,campaign,title,origin,nature,content,horizon,state,dueOn,closedOn,late,unit,post,lead,sharedWith,expectedProduct\r\n';
const exportOf = (caller: Caller, query = '') => caller.file('GET', `/tasks/export${query}`);
const idsIn = (csv: string) =>
  csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, 36));

it('writes every task as a row of CSV, those due first first, with nothing a spreadsheet would run', async () => {
  const answer = await exportOf(people.specialist);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="tasks.csv"');
  expect(answer.headers['cache-control']).toBe('private, no-store');
  const campaign = 'Giao việc năm 2026';
  const lead = 'Sở giả định số 1,Giám đốc Sở số 1,Nguyễn Giả Định 01';
  const horizon = authority.pack.settings.horizons.value[0];
  expect(answer.body).toBe(
    `${head}` +
      `${ids[0]},${campaign},"'=HYPERLINK(""http://vi-du.test"")",registered,breakthrough,,${horizon},draft,2026-09-30,,no,${lead},,Cơ sở dữ liệu giả định\r\n` +
      `${ids[1]},${campaign},"Số hóa, ""liên thông"" hồ sơ",registered,breakthrough,,${horizon},draft,2026-10-31,,no,${lead},Nguyễn Giả Định 02,Cơ sở dữ liệu giả định\r\n` +
      `${ids[2]},${campaign},Trợ lý ảo một cửa,registered,innovation,,${horizon},draft,2026-11-30,,no,${lead},,Cơ sở dữ liệu giả định\r\n`,
  );
});

it('narrows as the list does, and stops where it is told to', async () => {
  const { owner } = people;
  expect(idsIn((await exportOf(owner, '?nature=innovation')).body)).toEqual([ids[2]]);
  expect(idsIn((await exportOf(owner, '?search=tro+ly+ao')).body)).toEqual([ids[2]]);
  expect(idsIn((await exportOf(owner, '?limit=2')).body)).toEqual([ids[0], ids[1]]);
  expect((await exportOf(owner, '?state=finished')).body).toBe(head);
});

it('gives everybody what the list shows him, and a stranger nothing', async () => {
  expect(idsIn((await exportOf(people.owner)).body)).toEqual(ids);
  expect(idsIn((await exportOf(people.successor)).body)).toEqual([ids[1]]);
  expect((await exportOf(await system.signIn('admin'))).body).toBe(head);
  expect(await system.stranger.refused('GET', '/tasks/export')).toEqual([401, 'signInNeeded']);
});

it('refuses what it does not understand before the first row', async () => {
  const { specialist } = people;
  expect(await specialist.refused('GET', '/tasks/export?state=lost')).toEqual([422, 'invalidValue']);
  expect(await specialist.refused('GET', '/tasks/export?limit=0')).toEqual([422, 'invalidValue']);
  expect(await specialist.refused('GET', '/tasks/export?colour=red')).toEqual([422, 'invalidValue']);
  expect(await specialist.refusal('GET', '/tasks/export?campaignId=2026')).toMatchObject({
    kind: 'invalidValue',
    params: { path: 'campaignId' },
  });
});
