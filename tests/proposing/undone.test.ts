import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** What is not formal can be taken back, by an act of its own; and a conflict says from what to what others changed. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  people = await authority.signIn();
});
afterAll(() => system.close());

const work = (title: string, more: object = {}) => {
  const { campaignId: _campaign, ownerIds: _owners, ...said } = madeUpTask(authority, title);
  return { ...said, ...more };
};
const matter = (title: string) => ({
  title,
  description: 'Việc chờ đã lâu (giả định)',
  source: 'petition',
  unitId: authority.departmentId,
  waitingSince: '2020-01-01',
});
const backlog = () => `/units/${authority.provinceId}/backlog`;

it('takes a withdrawal back on the same day, by whoever withdrew, and both stand in the history', async () => {
  const { owner, specialist, leader } = people;
  const { id } = await owner.post('/tasks/register', madeUpTask(authority, 'Việc rút nhầm'));
  await owner.post(`/tasks/${id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'return', reason: 'Chưa rõ' });
  expect(await owner.refused('POST', `/tasks/${id}/restore`, { version: 3 })).toEqual([409, 'wrongState']);
  await owner.post(`/tasks/${id}/withdraw`, { version: 3 });
  expect(await specialist.refused('POST', `/tasks/${id}/restore`, { version: 4 })).toEqual([
    403,
    'notAllowed',
  ]);
  expect(await people.successor.refused('POST', `/tasks/${id}/restore`, { version: 4 })).toEqual([
    404,
    'notFound',
  ]);
  expect(await owner.refused('POST', `/tasks/${id}/restore`, { version: 3 })).toEqual([
    409,
    'versionConflict',
  ]);
  expect(await owner.post(`/tasks/${id}/restore`, { version: 4 })).toEqual({ version: 5 });
  expect(await leader.get(`/tasks/${id}`)).toMatchObject({ state: 'returned', version: 5 });
  const { acts } = await owner.get(`/tasks/${id}/history`);
  expect(acts.slice(0, 2).map(({ action, from, to }: Record<string, string>) => [action, from, to])).toEqual([
    ['restore', 'withdrawn', 'returned'],
    ['withdraw', 'returned', 'withdrawn'],
  ]);
});

it('leaves a withdrawal as it is after its day, or once the title is another’s', async () => {
  const { owner } = people;
  const { id } = await owner.post('/tasks/register', madeUpTask(authority, 'Việc trùng tên'));
  await owner.post(`/tasks/${id}/withdraw`, { version: 1 });
  await owner.post('/tasks/register', madeUpTask(authority, 'Việc trùng tên'));
  expect(await owner.refused('POST', `/tasks/${id}/restore`, { version: 2 })).toEqual([409, 'duplicate']);

  const late = await owner.post('/tasks/register', madeUpTask(authority, 'Việc rút hôm trước'));
  await owner.post(`/tasks/${late.id}/withdraw`, { version: 1 });
  system.setDay('2026-03-03');
  const next = (await authority.signIn()).owner;
  expect((await next.refusal('POST', `/tasks/${late.id}/restore`, { version: 2 })).params).toEqual({
    action: 'restore',
    until: '2026-03-02',
  });
  system.setDay('2026-03-02');
});

it('does not take back that an order was withdrawn for a reason', async () => {
  const { leader } = people;
  const { id } = await leader.post('/tasks/order', {
    ...madeUpTask(authority, 'Việc đặt hàng nhầm'),
    reason: 'Cấp trên giao',
  });
  await leader.post(`/tasks/${id}/withdraw`, { version: 1, reason: 'Đã có đơn vị khác làm' });
  expect(await leader.refused('POST', `/tasks/${id}/restore`, { version: 2 })).toEqual([409, 'wrongState']);
});

it('takes up a matter of the backlog again that was dropped', async () => {
  const { leader, specialist, owner } = people;
  const { id } = await specialist.post(backlog(), matter('Nghĩa trang giả định'));
  expect(await leader.refused('POST', `/backlog/${id}/reopen`, { version: 1 })).toEqual([409, 'wrongState']);
  await leader.post(`/backlog/${id}/drop`, { version: 1, reason: 'Nhầm việc' });
  expect(await owner.refused('POST', `/backlog/${id}/reopen`, { version: 2 })).toEqual([404, 'notFound']);
  expect(await leader.post(`/backlog/${id}/reopen`, { version: 2 })).toEqual({ version: 3 });
  expect(await specialist.get(`/backlog/${id}`)).toMatchObject({
    state: 'open',
    note: null,
    endedOn: null,
    history: [
      { action: 'enterBacklog' },
      { action: 'dropBacklog', after: { note: 'Nhầm việc' } },
      { action: 'reopenBacklog', before: { state: 'dropped' }, after: { state: 'open' } },
    ],
  });
});

it('makes notices unread again, those that are named', async () => {
  const { owner, leader } = people;
  await leader.post('/tasks/order', { ...madeUpTask(authority, 'Việc đặt hàng mới'), reason: 'Gấp' });
  const { notices, unread } = await owner.get('/me/notices?unread=true');
  const id = notices[0].id as string;
  expect(await owner.post('/me/notices/read', { ids: [id] })).toEqual({ marked: 1, ids: [id] });
  expect((await owner.get('/me/notices')).unread).toBe(unread - 1);
  expect(await leader.post('/me/notices/read', { ids: [id], read: false })).toEqual({ marked: 0, ids: [] });
  expect(await owner.post('/me/notices/read', { ids: [id], read: false })).toEqual({ marked: 1, ids: [id] });
  expect((await owner.get('/me/notices')).unread).toBe(unread);
  expect(await owner.refused('POST', '/me/notices/read', { read: false })).toEqual([422, 'invalidValue']);
});

it('says in a conflict who worded a task anew, and from what to what', async () => {
  const { owner, specialist } = people;
  const { id } = await owner.post('/tasks/register', madeUpTask(authority, 'Việc hai người sửa'));
  await specialist.post(`/tasks/${id}/revise`, {
    ...work('Việc hai người cùng sửa', { dueOn: '2026-10-31' }),
    version: 1,
  });
  const { params } = await owner.refusal('POST', `/tasks/${id}/revise`, {
    ...work('Việc chính chủ sửa'),
    version: 1,
  });
  expect(params).toMatchObject({ seen: 1, current: 2 });
  expect(params.changes).toEqual([
    {
      action: 'revise',
      at: expect.stringMatching(/^2026-03-02T/),
      by: 'specialist',
      reason: null,
      fields: [
        { path: 'title', before: 'Việc hai người sửa', after: 'Việc hai người cùng sửa' },
        { path: 'due_on', before: '2026-11-30', after: '2026-10-31' },
      ],
    },
  ]);
  const table = await specialist.refusal('POST', `/campaigns/${authority.campaignId}/proposals`, {
    rows: [{ taskId: id, version: 1, ...work('Việc sửa trong bảng') }],
  });
  expect(table.params.faults).toMatchObject([
    { row: 1, refusal: { kind: 'versionConflict', params: { current: 2, changes: [{ action: 'revise' }] } } },
  ]);
});

it('says the same of the backlog with units by name, and of a letterhead', async () => {
  const { leader, specialist } = people;
  const { id } = await specialist.post(backlog(), matter('Chợ giả định'));
  await leader.post(`/backlog/${id}/change`, { ...matter('Chợ xã giả định'), unitId: null, version: 1 });
  const said = { ...matter('Chợ phường giả định'), version: 1 };
  expect((await specialist.refusal('POST', `/backlog/${id}/change`, said)).params.changes).toMatchObject([
    {
      action: 'changeBacklog',
      by: 'leader',
      fields: [
        { path: 'title', before: 'Chợ giả định', after: 'Chợ xã giả định' },
        { path: 'unitId', before: 'Sở giả định số 1', after: null },
      ],
    },
  ]);

  const place = `/units/${authority.provinceId}/letterhead`;
  const { letterhead, version } = await specialist.get(place);
  await specialist.post(place, { version, letterhead: { ...letterhead, place: 'Giả Định' } });
  const stale = { version, letterhead: { ...letterhead, place: 'Nơi khác' } };
  expect((await specialist.refusal('POST', place, stale)).params.changes).toMatchObject([
    {
      action: 'setLetterhead',
      by: 'specialist',
      fields: [{ path: 'place', before: letterhead.place, after: 'Giả Định' }],
    },
  ]);
});
