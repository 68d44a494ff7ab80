import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  madeUpTask,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Work registered by officials or for them, by several together, by a unit and its head; and work like it. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 3 });
  people = await authority.signIn();
});
afterAll(() => system.close());

const task = (title: string, more: object = {}) => ({ ...madeUpTask(authority, title), ...more });

it('is entered for an official as a draft, worded anew, and handed in by himself', async () => {
  const { owner, successor, specialist } = people;
  const { id } = await specialist.post('/tasks/register', task('Việc được nhập hộ'));
  expect(await specialist.refused('POST', `/tasks/${id}/submit`, { version: 1 })).toEqual([
    403,
    'notAllowed',
  ]);
  const {
    campaignId: _campaign,
    ownerIds: _owners,
    ...work
  } = madeUpTask(authority, 'Việc được nhập hộ, sửa lại');
  const indicators = [
    { name: 'Thủ tục trực tuyến', unitOfMeasure: '%', target: { direction: 'atLeast', target: '80' } },
    { name: 'Thời gian xử lý', unitOfMeasure: 'ngày', target: { direction: 'atMost', target: '5' } },
  ];
  const revised = { ...work, dueOn: '2026-09-30', indicators, version: 1 };
  expect(await successor.refused('POST', `/tasks/${id}/revise`, revised)).toEqual([404, 'notFound']);
  const { params } = await specialist.refusal('POST', `/tasks/${id}/revise`, {
    ...revised,
    content: 'không có',
  });
  expect(params).toMatchObject({ path: 'content', problem: 'unknownOption' });
  await specialist.post(`/tasks/${id}/revise`, revised);
  expect(await specialist.refused('POST', `/tasks/${id}/revise`, revised)).toEqual([409, 'versionConflict']);
  await owner.post(`/tasks/${id}/submit`, { version: 2 });
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({
    title: 'Việc được nhập hộ, sửa lại',
    state: 'submitted',
    dueOn: '2026-09-30',
    indicators: [{ name: 'Thủ tục trực tuyến' }, { name: 'Thời gian xử lý' }],
  });
  expect(await owner.refused('POST', `/tasks/${id}/revise`, { ...revised, version: 3 })).toEqual([
    409,
    'wrongState',
  ]);
  // Returned, it can be worded anew again.
  await specialist.post(`/tasks/${id}/opinions`, { version: 3, opinion: 'return', reason: 'Chỉ tiêu thấp' });
  await owner.post(`/tasks/${id}/revise`, { ...revised, version: 4, dueOn: '2026-10-31' });
  await owner.post(`/tasks/${id}/submit`, { version: 5 });
});

it('is shared out in percent that make 100, and a paper changes the shares', async () => {
  const { owner, leader, specialist } = people;
  const [first, second, third] = authority.subjectIds;
  const shared = (title: string, ownerIds: unknown[], shares?: string[]) =>
    task(title, { ownerIds, ...(shares === undefined ? {} : { shares }) });
  const problem = async (input: object) => (await owner.refusal('POST', '/tasks/register', input)).params;
  expect(await problem(shared('Việc chia sai', [first, second], ['60', '30']))).toMatchObject({
    path: 'shares',
    problem: 'weightsDoNotTotal',
    given: '90',
    limit: '100',
  });
  expect(await problem(shared('Việc chia thiếu', [first, second], ['100']))).toMatchObject({
    path: 'shares',
    problem: 'required',
  });
  expect(await problem(shared('Việc trùng người', [first, first]))).toMatchObject({
    path: 'ownerIds[1]',
    problem: 'alreadyAssigned',
  });
  const { id } = await owner.post(
    '/tasks/register',
    shared('Việc ba người', [first, second, third], ['50', '30', '20']),
  );
  await owner.post(`/tasks/${id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'endorse' });
  const on = (number: string, signedOn: string) => ({
    campaignId: authority.campaignId,
    ...paper(number, signedOn),
  });
  await leader.post('/decisions/assign', {
    ...on('01-QĐ/TU', '2026-03-01'),
    tasks: [{ taskId: id, version: 3 }],
  });
  const adjust = (shares: object[]) => ({
    ...on('02-QĐ/TU', '2026-03-02'),
    tasks: [{ taskId: id, version: 4, shares }],
  });
  const share = (subjectId: string | undefined, percent: string) => ({ subjectId, share: percent });
  expect(
    await leader.refusal('POST', '/decisions/adjust', adjust([share(first, '70'), share(second, '30')])),
  ).toMatchObject({ params: { path: 'tasks[0].shares', problem: 'required', given: '2', limit: '3' } });
  expect(
    await leader.refused('POST', '/decisions/adjust', adjust([share(authority.campaignId, '100')])),
  ).toEqual([404, 'notFound']);
  await leader.post(
    '/decisions/adjust',
    adjust([share(first, '60'), share(second, '30'), share(third, '10')]),
  );
  const told = await owner.get(`/tasks/${id}`);
  expect(told.owners.map((it: { share: string }) => it.share).toSorted()).toEqual(['10', '30', '60']);
  expect(told.decisions[1].changes.toSorted(bySubject)).toEqual(
    [
      { field: 'share', subjectId: first, before: '50', after: '60' },
      { field: 'share', subjectId: third, before: '20', after: '10' },
    ].toSorted(bySubject),
  );
});

const bySubject = (a: { subjectId?: string | undefined }, b: { subjectId?: string | undefined }) =>
  String(a.subjectId).localeCompare(String(b.subjectId));

it('is of a unit and, by itself, of its head, and counted once each', async () => {
  const { owner, leader, specialist } = people;
  const groupId = authority.pack.groups[0].id;
  const { ids } = await specialist.post(`/campaigns/${authority.campaignId}/subjects`, {
    subjects: [{ kind: 'unit', unitId: authority.departmentId, groupId }],
  });
  const before = await leader.get(`/campaigns/${authority.campaignId}/check`);
  const of = (check: typeof before, subjectId: string) =>
    check.subjects.find((it: { subjectId: string }) => it.subjectId === subjectId);
  const head = authority.subjectIds[0] ?? '';
  const had = of(before, head).assigned;
  // The head hands in for the unit; the unit's task is not his own.
  const unitTask = await owner.post('/tasks/register', task('Việc của cả sở', { ownerIds: ids }));
  await owner.post(`/tasks/${unitTask.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${unitTask.id}/opinions`, { version: 2, opinion: 'endorse' });
  await leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('03-QĐ/TU', '2026-03-02'),
    tasks: [{ taskId: unitTask.id, version: 3 }],
  });
  await assignTask(authority, 'Việc của riêng giám đốc', '04-QĐ/TU');
  // One task of both together is one task.
  const both = await owner.post(
    '/tasks/register',
    task('Việc của sở cùng giám đốc', { ownerIds: [ids[0], head], shares: ['60', '40'] }),
  );
  await owner.post(`/tasks/${both.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${both.id}/opinions`, { version: 2, opinion: 'endorse' });
  await leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('05-QĐ/TU', '2026-03-02'),
    tasks: [{ taskId: both.id, version: 3 }],
  });
  const after = await leader.get(`/campaigns/${authority.campaignId}/check`);
  expect(of(after, ids[0]).assigned).toBe(2);
  expect(of(after, head).assigned).toBe(had + 2);
  const { tasks } = await leader.get(`/campaigns/${authority.campaignId}/statistics`);
  const assigned = tasks.state.find((row: { key: string }) => row.key === 'assigned');
  // The three of this test and the one shared by three people: four tasks, whoever takes part.
  expect(assigned.tasks).toBe(4);
});

it('shows work like it, of other people and years, with no more than its title, unit, year and state', async () => {
  const { successor, specialist } = people;
  const admin = await system.signIn('admin');
  const draft = await people.owner.post('/tasks/register', task('Xây dựng bản đồ số quy hoạch đất đai'));
  const like = async (caller: typeof successor, title: string) =>
    (await caller.get(`/campaigns/${authority.campaignId}/similar-tasks?title=${encodeURIComponent(title)}`))
      .similar;
  const title = 'Bản đồ số về quy hoạch đất đai, xây dựng';
  // A draft is nobody else's affair.
  expect(await like(successor, title)).toEqual([]);
  expect(await like(specialist, title)).toMatchObject([{ taskId: draft.id }]);
  await people.owner.post(`/tasks/${draft.id}/submit`, { version: 1 });
  const [found, ...others] = await like(successor, title);
  expect(others).toEqual([]);
  expect(found).toEqual({
    title: 'Xây dựng bản đồ số quy hoạch đất đai',
    unitName: 'Sở giả định số 1',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
    state: 'submitted',
    likeness: expect.closeTo(0.9, 1),
    taskId: null,
  });
  expect(await like(successor, 'Nuôi cá lồng trên hồ thủy điện')).toEqual([]);
  expect(await admin.refused('GET', `/campaigns/${authority.campaignId}/similar-tasks?title=x`)).toEqual([
    404,
    'notFound',
  ]);

  // Next year's registration is told of it, and goes through all the same.
  const next = await specialist.post('/campaigns', {
    authorityId: authority.provinceId,
    title: 'Giao việc năm 2027',
    packId: 'tuyen-quang-2020',
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
  });
  const unit = await specialist.post(`/campaigns/${next.id}/subjects`, {
    subjects: [{ kind: 'unit', unitId: authority.departmentId, groupId: authority.pack.groups[0].id }],
  });
  const registered = await specialist.post('/tasks/register', {
    ...task('Xây dựng bản đồ số quy hoạch đất đai'),
    campaignId: next.id,
    ownerIds: unit.ids,
    dueOn: '2027-06-30',
    nameSimilar: true,
  });
  expect(registered).toMatchObject({ version: 1, similar: [{ taskId: draft.id, likeness: 1 }] });
});

it('carries work over with its history and what it reached', async () => {
  const { owner, specialist } = people;
  const { id } = await assignTask(authority, 'Việc làm hai năm', '06-QĐ/TU');
  await startTask(authority, id);
  const { indicators } = await owner.get(`/tasks/${id}`);
  await owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q1',
    narrative: 'Mới được một nửa',
    readings: [{ indicatorId: indicators[0].id, actual: '1000' }],
  });
  await specialist.post(`/tasks/${id}/close`, { version: 6, outcome: 'closeUnfinished' });
  const { campaigns } = await specialist.get('/campaigns');
  const next = campaigns.find((it: { title: string }) => it.title === 'Giao việc năm 2027');
  const check = await specialist.get(`/campaigns/${next.id}/check`);
  const carried = await specialist.post('/tasks/carry-over', {
    ...task('Việc làm hai năm'),
    campaignId: next.id,
    ownerIds: [check.subjects[0].subjectId],
    dueOn: '2027-11-30',
    carriedFromId: id,
    carriedFromVersion: 7,
  });
  expect(carried.similar).toEqual([]);
  // 1,000 of the 2,000 records asked for.
  expect((await specialist.get(`/tasks/${carried.id}`)).predecessors).toMatchObject([
    {
      taskId: id,
      state: 'carriedOver',
      attainment: '50',
      campaign: { periodFrom: '2026-01-01', periodTo: '2026-12-31' },
      owners: [{ fullName: 'Nguyễn Giả Định 01', unitName: 'Sở giả định số 1' }],
    },
  ]);
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('leaves the title of what was withdrawn, rejected or declined free', async () => {
  const { owner, specialist, leader } = people;
  const named = task('Việc làm lại từ đầu');
  const first = await owner.post('/tasks/register', named);
  expect(await owner.refused('POST', '/tasks/register', named)).toEqual([409, 'duplicate']);
  await owner.post(`/tasks/${first.id}/withdraw`, { version: 1, reason: 'Chưa đủ điều kiện' });

  const second = await owner.post('/tasks/register', named);
  await owner.post(`/tasks/${second.id}/submit`, { version: 1 });
  await specialist.post(`/tasks/${second.id}/opinions`, { version: 2, opinion: 'reject', reason: 'Trùng' });

  const third = await leader.post('/tasks/order', { ...named, reason: 'Việc lớn' });
  await owner.post(`/tasks/${third.id}/answer`, {
    version: 1,
    answer: 'decline',
    reason: 'Ngoài thẩm quyền',
  });
  await owner.post('/tasks/register', named);
  expect(await owner.refused('POST', '/tasks/register', named)).toEqual([409, 'duplicate']);
});

it('does not tell a stranger that a campaign exists', async () => {
  const admin = await system.signIn('admin');
  await system.openAccount(admin, 'nobody', {});
  const nobody = await system.signIn('nobody');
  for (const [path, more] of [
    ['/tasks/register', {}],
    ['/tasks/add', {}],
    ['/tasks/order', { reason: 'Việc lớn' }],
    ['/tasks/register', { ownerIds: [authority.campaignId] }],
  ] as const)
    expect((await nobody.refusal('POST', path, task('Việc của người lạ', more))).params).toEqual({
      what: 'campaign',
      id: authority.campaignId,
    });
});
