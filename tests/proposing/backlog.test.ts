import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type MadeUpAuthority,
  madeUpTask,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** What waits at an authority, tried again and again by whoever holds the posts, until it is settled. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
});
afterAll(() => system.close());

const words = (title: string, waitingSince: string) => ({
  title,
  description: 'Các hộ dân chưa được cấp giấy chứng nhận (giả định)',
  source: 'petition',
  unitId: authority.departmentId,
  waitingSince,
});
const path = () => `/units/${authority.provinceId}/backlog`;

it('keeps matters by age or title, a page at a time, for those whose work it is', async () => {
  system.setDay('2026-03-02');
  const { owner, specialist, leader, member } = await authority.signIn();
  const enter = async (title: string, since: string) =>
    (await specialist.post(path(), words(title, since))).id as string;
  const oldest = await enter('Cấp giấy chứng nhận cho khu tái định cư', '2016-03-02');
  const middle = await enter('Bãi rác thôn giả định', '2020-01-01');
  const youngest = await enter('Án dân sự tồn đọng', '2026-02-28');
  for (const other of [owner, member]) expect(await other.refused('GET', path())).toEqual([404, 'notFound']);
  expect(await owner.refused('POST', path(), words('Việc khác', '2020-01-01'))).toEqual([403, 'notAllowed']);
  expect(await specialist.refused('POST', path(), words('Bãi rác thôn giả định', '2019-01-01'))).toEqual([
    409,
    'duplicate',
  ]);
  expect(
    (await specialist.refusal('POST', path(), words('Việc ngày mai', '2026-03-03'))).params,
  ).toMatchObject({ path: 'waitingSince', problem: 'tooLate' });

  const first = await leader.get(`${path()}?limit=2`);
  expect(first.entries.map(({ id }: { id: string }) => id)).toEqual([oldest, middle]);
  // From 2 March 2016 to 2 March 2026: ten years with two days of 29 February, of 2020 and 2024.
  expect(first.entries[0]).toMatchObject({ ageDays: 3652, state: 'open', attempts: 0, owners: [] });
  const { key, id } = first.next;
  const second = await leader.get(`${path()}?limit=2&after[key]=${key}&after[id]=${id}`);
  expect(second).toMatchObject({ entries: [{ id: youngest }], next: null });
  const byTitle = await leader.get(`${path()}?sort=title`);
  expect(byTitle.entries.map((entry: { id: string }) => entry.id)).toEqual([youngest, middle, oldest]);
  expect((await leader.get(`${path()}?search=bai%20rac&since=2021-01-01`)).entries).toHaveLength(1);
  expect((await leader.get(`${path()}?source=inspectionConclusion`)).entries).toEqual([]);

  expect(
    await leader.refused('POST', `/backlog/${middle}/change`, { ...words('x', '2020-01-01'), version: 2 }),
  ).toEqual([409, 'versionConflict']);
  await leader.post(`/backlog/${middle}/change`, {
    ...words('Bãi rác xã giả định', '2019-05-01'),
    version: 1,
  });
  expect(await leader.refused('POST', `/backlog/${middle}/drop`, { version: 2 })).toEqual([
    422,
    'reasonNeeded',
  ]);
  await leader.post(`/backlog/${middle}/drop`, { version: 2, reason: 'Đã chuyển cấp khác' });
  const dropped = await specialist.get(`/backlog/${middle}`);
  expect(dropped).toMatchObject({
    title: 'Bãi rác xã giả định',
    state: 'dropped',
    note: 'Đã chuyển cấp khác',
    endedOn: '2026-03-02',
    history: [
      { action: 'enterBacklog', after: { title: 'Bãi rác thôn giả định' } },
      { action: 'changeBacklog', before: { title: 'Bãi rác thôn giả định', waitingSince: '2020-01-01' } },
      { action: 'dropBacklog', before: { state: 'open' }, after: { state: 'dropped' } },
    ],
  });
  expect(await leader.refused('POST', `/backlog/${middle}/drop`, { version: 3, reason: 'x' })).toEqual([
    409,
    'wrongState',
  ]);
  expect((await leader.get(path())).entries).toHaveLength(2);
  expect(await owner.refused('GET', `/backlog/${middle}`)).toEqual([404, 'notFound']);
});

it('is in work while a task is made from it, open again after a try, settled by the task that is finished', async () => {
  system.setDay('2026-03-02');
  const { owner, specialist, leader } = await authority.signIn();
  const entry = await specialist.post(path(), words('Nợ đọng xây dựng cơ bản', '2018-01-01'));
  const standing = async () => {
    const { state, attempts, owners } = await leader.get(`/backlog/${entry.id}`);
    return {
      state,
      attempts: attempts.map((attempt: { state: string }) => attempt.state),
      owners: owners.map((it: { fullName: string }) => it.fullName),
    };
  };
  const add = (title: string, more: object = {}) => ({
    ...madeUpTask(authority, title),
    nature: 'backlog',
    backlogId: entry.id,
    ...more,
  });
  const first = await specialist.post('/tasks/add', add('Xử lý nợ đọng, lần một'));
  expect(await standing()).toEqual({
    state: 'inWork',
    attempts: ['submitted'],
    owners: ['Nguyễn Giả Định 01'],
  });
  expect(await specialist.refused('POST', '/tasks/add', add('Xử lý nợ đọng, song song'))).toEqual([
    409,
    'wrongState',
  ]);
  // Its owner learns what the matter is, though not the register of the authority.
  expect(await owner.get(`/tasks/${first.id}`)).toMatchObject({
    backlog: {
      id: entry.id,
      title: 'Nợ đọng xây dựng cơ bản',
      waitingSince: '2018-01-01',
      source: 'petition',
    },
  });
  await leader.post(`/tasks/${first.id}/opinions`, { version: 1, opinion: 'reject', reason: 'Chưa đủ' });
  expect(await standing()).toMatchObject({ state: 'open', attempts: ['rejected'] });

  // Tried by somebody else, handed back to the first, and left unfinished: it is open whoever it was.
  const second = await specialist.post(
    '/tasks/add',
    add('Xử lý nợ đọng, lần hai', { ownerIds: [authority.subjectIds[1]] }),
  );
  await specialist.post(`/tasks/${second.id}/opinions`, { version: 1, opinion: 'endorse' });
  const on = (number: string) => ({ campaignId: authority.campaignId, ...paper(number, '2026-03-02') });
  await leader.post('/decisions/assign', { ...on('01-QĐ/TU'), tasks: [{ taskId: second.id, version: 2 }] });
  const { taskIds } = await leader.post('/decisions/transfer', {
    ...on('02-QĐ/TU'),
    tasks: [
      {
        taskId: second.id,
        version: 3,
        toOwnerIds: [authority.subjectIds[0]],
        shareDone: '10',
        startsOn: '2026-03-02',
      },
    ],
  });
  expect(await standing()).toEqual({
    state: 'inWork',
    attempts: ['rejected', 'transferred', 'assigned'],
    owners: ['Nguyễn Giả Định 01', 'Nguyễn Giả Định 02'],
  });
  await specialist.post(`/tasks/${taskIds[0]}/close`, { version: 1, outcome: 'closeUnfinished' });
  expect((await standing()).state).toBe('open');

  // Carried over into the next campaign the matter goes along.
  const next = await specialist.post('/campaigns', {
    authorityId: authority.provinceId,
    title: 'Giao việc năm 2027',
    packId: 'tuyen-quang-2020',
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
    previousId: authority.campaignId,
  });
  const again = await specialist.post(`/campaigns/${next.id}/subjects`, {
    subjects: [{ kind: 'unit', unitId: authority.departmentId, groupId: authority.pack.groups[0].id }],
  });
  const carried = await specialist.post('/tasks/carry-over', {
    ...madeUpTask(authority, 'Xử lý nợ đọng, năm sau'),
    campaignId: next.id,
    ownerIds: again.ids,
    dueOn: '2027-11-30',
    carriedFromId: taskIds[0],
    carriedFromVersion: 2,
  });
  expect(await standing()).toMatchObject({
    state: 'inWork',
    attempts: ['rejected', 'transferred', 'carriedOver', 'submitted'],
  });
  // The task tells where it comes from, the latest first.
  const { predecessors } = await leader.get(`/tasks/${carried.id}`);
  expect(predecessors).toMatchObject([
    {
      taskId: taskIds[0],
      state: 'carriedOver',
      campaign: { title: 'Giao việc năm 2026', periodFrom: '2026-01-01' },
      owners: [{ fullName: 'Nguyễn Giả Định 01' }],
      attainment: null,
    },
    { taskId: second.id, state: 'transferred', owners: [{ fullName: 'Nguyễn Giả Định 02' }] },
  ]);
  expect((await leader.get(`/tasks/${taskIds[0]}`)).successors).toMatchObject([
    { taskId: carried.id, campaignTitle: 'Giao việc năm 2027' },
  ]);
});

it('is settled when a task made from it is finished, or before by a verified product of one', async () => {
  system.setDay('2026-03-02');
  const { owner, specialist, leader } = await authority.signIn();
  const enter = async (title: string) => (await specialist.post(path(), words(title, '2019-01-01'))).id;
  const start = async (title: string, backlogId: string, number: string) => {
    const task = await specialist.post('/tasks/add', { ...madeUpTask(authority, title), backlogId });
    await specialist.post(`/tasks/${task.id}/opinions`, { version: 1, opinion: 'endorse' });
    await leader.post('/decisions/assign', {
      campaignId: authority.campaignId,
      ...paper(number, '2026-03-02'),
      tasks: [{ taskId: task.id, version: 2 }],
    });
    await leader.post('/decisions/adjust', {
      campaignId: authority.campaignId,
      ...paper(`${number}-ĐC`, '2026-03-02'),
      tasks: [{ taskId: task.id, version: 3, dueOn: '2026-10-31' }],
    });
    await startTask(authority, task.id);
    return task.id as string;
  };
  const byTask = await enter('Việc được làm xong');
  const done = await start('Làm cho xong', byTask, '11-QĐ/TU');
  await specialist.post(`/tasks/${done}/close`, { version: 6, outcome: 'finish' });
  expect(await leader.get(`/backlog/${byTask}`)).toMatchObject({
    state: 'settled',
    settledByTaskId: done,
    endedOn: '2026-03-02',
  });

  const byProduct = await enter('Việc xong nhờ một văn bản');
  const task = await start('Ban hành văn bản', byProduct, '12-QĐ/TU');
  const handedIn = await owner.post(`/tasks/${task}/products`, {
    kind: 'decision',
    name: 'Quyết định giả định',
    documentNumber: '99/QĐ-GĐ',
  });
  const settle = { version: 2, productId: handedIn.id, note: 'Đã có quyết định' };
  expect(await leader.refused('POST', `/backlog/${byProduct}/settle`, settle)).toEqual([409, 'wrongState']);
  await specialist.post(`/products/${handedIn.id}/verify`, {
    version: 1,
    outcome: 'verified',
    checked: ['issued', 'content'].map((item) => ({ item, restsOn: 'document' })),
  });
  expect(await leader.refused('POST', `/backlog/${byTask}/settle`, { ...settle, version: 3 })).toEqual([
    409,
    'wrongState',
  ]);
  await leader.post(`/backlog/${byProduct}/settle`, settle);
  expect(await leader.get(`/backlog/${byProduct}`)).toMatchObject({
    state: 'settled',
    settledByTaskId: task,
    settledByProductId: handedIn.id,
    note: 'Đã có quyết định',
  });
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
