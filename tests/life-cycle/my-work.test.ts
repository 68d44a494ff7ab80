import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority, paper } from '#tests/system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', groupId: 'departments' });
  people = await authority.signIn();
});

afterAll(() => system.close());

/** What waits for somebody, each as thing, step and title. */
async function waitingFor(caller: Caller): Promise<string[]> {
  const { waiting } = await caller.get('/me/work');
  return waiting.map((it: { thing: string; action: string; title: string }) =>
    [it.thing, it.action, it.title].join(' '),
  );
}

test('each sees the campaign he takes part in or runs, and the ways he has to propose work', async () => {
  const waysOf = async (caller: Caller) => {
    const { campaigns } = await caller.get('/me/work');
    return campaigns.map((it: { ways: string[]; mine: { subjectId: string }[] }) => [
      it.ways,
      it.mine.map(({ subjectId }) => subjectId),
    ]);
  };
  expect(await waysOf(people.owner)).toEqual([[['register'], [authority.subjectIds[0]]]]);
  expect(await waysOf(people.specialist)).toEqual([[['register', 'order', 'add'], []]]);
  expect(await waysOf(people.leader)).toEqual([[['order', 'add'], []]]);
  expect(await waysOf(people.member)).toEqual([[[], []]]);
  expect(await system.stranger.refused('GET', '/me/work')).toEqual([401, 'signInNeeded']);
});

test('a task waits for one after the other, and for nobody else', async () => {
  const { owner, successor, specialist, leader, member } = people;
  const { id } = await owner.post('/tasks/register', madeUpTask(authority, 'Số hóa hồ sơ giả định'));
  expect(await waitingFor(owner)).toEqual(['task submit Số hóa hồ sơ giả định']);
  expect(await waitingFor(specialist)).toEqual([]);

  await owner.post(`/tasks/${id}/submit`, { version: 1 });
  expect(await waitingFor(owner)).toEqual([]);
  expect(await waitingFor(specialist)).toEqual(['task endorse Số hóa hồ sơ giả định']);
  expect(await waitingFor(leader)).toEqual([]);

  await specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'endorse' });
  expect(await waitingFor(leader)).toEqual(['task assign Số hóa hồ sơ giả định']);
  await leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('01-QĐ/GĐ', '2026-03-02'),
    tasks: [{ taskId: id, version: 3 }],
  });
  const { waiting } = await owner.get('/me/work');
  // 15 working days to submit the plan, none of them a holiday.
  expect(waiting).toMatchObject([
    { thing: 'task', id, action: 'submitPlan', since: '2026-03-02', dueOn: '2026-03-23' },
  ]);
  expect(await waitingFor(successor)).toEqual([]);
  expect(await waitingFor(member)).toEqual([]);
});

test('an obstacle and a product wait where they can be answered', async () => {
  const { owner, specialist, leader, member } = people;
  const { tasks } = await owner.get('/tasks');
  const taskId = tasks[0].id as string;
  await owner.post(`/tasks/${taskId}/plans`, {
    version: 4,
    generalObjective: 'Người dân tra cứu được hồ sơ',
    specificObjectives: ['Số hóa 2.000 hồ sơ'],
    solutions: ['Thuê đơn vị số hóa'],
    milestones: [{ title: 'Xong 1.000 hồ sơ', dueOn: '2026-06-30' }],
  });
  expect(await waitingFor(leader)).toEqual(['task approvePlan Số hóa hồ sơ giả định']);
  await leader.post(`/tasks/${taskId}/plans/answer`, { version: 5, answer: 'approvePlan' });
  const task = await owner.get(`/tasks/${taskId}`);
  await owner.post(`/tasks/${taskId}/reports`, {
    period: '2026-Q1',
    narrative: 'Đã làm một phần.',
    readings: [{ indicatorId: task.indicators[0].id, actual: '100' }],
    obstacles: [{ description: 'Thiếu máy quét' }],
  });
  await owner.post(`/tasks/${taskId}/products`, {
    taskId,
    kind: 'dataset',
    name: 'Kho dữ liệu giả định',
    documentNumber: '12/BC-GĐ',
  });
  expect(await waitingFor(leader)).toEqual(['obstacle giveGuidance Thiếu máy quét']);
  expect((await waitingFor(specialist)).toSorted()).toEqual([
    'obstacle giveGuidance Thiếu máy quét',
    'product verifyProduct Kho dữ liệu giả định',
  ]);
  expect(await waitingFor(member)).toEqual([]);
});

test('an appraisal waits for the official, then for each seat of his council, then for the specialist', async () => {
  const { owner, successor, specialist, member } = people;
  await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  expect(await waitingFor(owner)).toEqual(['appraisal selfAssess Nguyễn Giả Định 01']);
  expect(await waitingFor(successor)).toEqual(['appraisal selfAssess Nguyễn Giả Định 02']);
  expect(await waitingFor(member)).toEqual([]);

  const { appraisals } = await owner.get(`/campaigns/${authority.campaignId}/appraisals`);
  const criteria = Object.entries<{ from?: string }>(authority.pack.facts).filter(
    ([, fact]) => fact.from === 'sheets',
  );
  const points = Object.fromEntries(criteria.map(([name]) => [name, '1']));
  await owner.post(`/appraisals/${appraisals[0].id}/self`, { version: 1, points });
  expect(await waitingFor(owner)).toEqual([]);
  expect(await waitingFor(member)).toEqual(['appraisal score Nguyễn Giả Định 01']);
});

test('what waits in two campaigns is one list, each with its own', async () => {
  const { owner, specialist } = people;
  const { officialId } = await owner.get('/me');
  const { posts } = await owner.get(`/officials/${officialId}/dossier`);
  const { id: campaignId } = await specialist.post('/campaigns', {
    authorityId: authority.provinceId,
    title: 'Giao việc năm sau',
    packId: 'tuyen-quang-2020',
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
  });
  const { ids } = await specialist.post(`/campaigns/${campaignId}/subjects`, {
    subjects: [{ kind: 'official', officialId, postId: posts[0].postId, groupId: 'departments' }],
  });
  const next = { campaignId, ownerIds: ids, dueOn: '2027-11-30' };
  await owner.post('/tasks/register', madeUpTask(authority, 'Việc năm nay'));
  await owner.post('/tasks/register', { ...madeUpTask(authority, 'Việc năm sau'), ...next });
  const { waiting } = await owner.get('/me/work');
  expect(
    waiting.map((it: { title: string; campaignTitle: string }) => [it.title, it.campaignTitle]).toSorted(),
  ).toEqual([
    ['Việc năm nay', 'Giao việc năm 2026'],
    ['Việc năm sau', 'Giao việc năm sau'],
  ]);
});
