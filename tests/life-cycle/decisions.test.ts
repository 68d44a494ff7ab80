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

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  // Every paper below has been signed by then; nobody files one signed on a day to come.
  system.setDay('2026-06-01');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  people = await authority.signIn();
});
afterAll(() => system.close());

const on = (number: string, signedOn: string) => ({
  campaignId: authority.campaignId,
  ...paper(number, signedOn),
});

it('adjusts targets, due date and product by a later paper that keeps what was before', async () => {
  const { owner, leader } = people;
  const { id } = await assignTask(authority, 'Việc được điều chỉnh', '01-QĐ/TU');
  const before = await owner.get(`/tasks/${id}`);
  const [indicator] = before.indicators;
  const adjusted = {
    taskId: id,
    version: 4,
    dueOn: '2026-10-31',
    indicators: [{ indicatorId: indicator.id, target: { direction: 'atLeast', target: '2500' } }],
  };
  const adjust = { ...on('02-QĐ/TU', '2026-05-04'), tasks: [adjusted] };

  expect(await owner.refused('POST', '/decisions/adjust', adjust)).toEqual([403, 'notAllowed']);
  expect(
    await leader.refusal('POST', '/decisions/adjust', { ...adjust, signedOn: '2026-03-01' }),
  ).toMatchObject({ params: { path: 'signedOn', problem: 'tooEarly', limit: '2026-03-02' } });
  expect(
    await leader.refusal('POST', '/decisions/adjust', { ...adjust, signedOn: '2026-06-02' }),
  ).toMatchObject({ params: { path: 'signedOn', problem: 'tooLate', limit: '2026-06-01' } });
  const refused = async (change: object) => {
    const { params } = await leader.refusal('POST', '/decisions/adjust', {
      ...adjust,
      tasks: [{ taskId: id, version: 4, ...change }],
    });
    return [params.path, params.problem];
  };
  expect(await refused({})).toEqual(['tasks[0]', 'required']);
  const own = { direction: 'atLeast', target: '2500', actual: '2500' };
  expect(await refused({ indicators: [{ indicatorId: indicator.id, target: own }] })).toEqual([
    'tasks[0].indicators[0].target.actual',
    'knownToSystem',
  ]);
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({ version: 4, dueOn: '2026-11-30' });

  await leader.post('/decisions/adjust', adjust);
  const after = await owner.get(`/tasks/${id}`);
  expect(after).toMatchObject({ state: 'assigned', version: 5, dueOn: '2026-10-31' });
  expect(after.indicators[0].measured).toEqual({ direction: 'atLeast', target: '2500' });
  expect(after.decisions.map(({ number }: { number: string }) => number)).toEqual(['01-QĐ/TU', '02-QĐ/TU']);
  expect(after.decisions[0].changes).toEqual([]);
  expect(after.decisions[1].changes).toEqual([
    { field: 'dueOn', before: '2026-11-30', after: '2026-10-31' },
    {
      field: 'indicator',
      indicatorId: indicator.id,
      name: 'Hồ sơ được số hóa',
      before: { target: { direction: 'atLeast', target: '2000' }, weight: null },
      after: { target: { direction: 'atLeast', target: '2500' }, weight: null },
    },
  ]);
  expect(
    await leader.refused('POST', '/decisions/adjust', { ...adjust, tasks: [{ ...adjusted, version: 5 }] }),
  ).toEqual([409, 'duplicate']);
});

it('refuses a target of another kind than what was reported', async () => {
  const { owner, leader } = people;
  const { id } = await assignTask(authority, 'Việc đã báo cáo', '03-QĐ/TU');
  await startTask(authority, id);
  const { indicators } = await owner.get(`/tasks/${id}`);
  const { id: indicatorId } = indicators[0];
  await owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q1',
    narrative: 'Đang làm',
    readings: [{ indicatorId, actual: '900' }],
  });
  const { params } = await leader.refusal('POST', '/decisions/adjust', {
    ...on('04-QĐ/TU', '2026-05-04'),
    tasks: [{ taskId: id, version: 6, indicators: [{ indicatorId, target: { direction: 'yesNo' } }] }],
  });
  expect(params).toEqual({ path: 'tasks[0].indicators[0].target', problem: 'wrongType', given: 'yesNo' });
});

it('hands a task over: the old one ends with what was done, the new owner begins', async () => {
  const { owner, successor, leader, specialist } = people;
  const { id } = await assignTask(authority, 'Việc được chuyển giao', '05-QĐ/TU');
  await startTask(authority, id);
  const handover = {
    taskId: id,
    version: 6,
    toOwnerIds: [authority.subjectIds[1]],
    shareDone: '40',
    startsOn: '2026-06-01',
  };
  const transfer = (changes: object) => ({
    ...on('06-QĐ/TU', '2026-05-20'),
    tasks: [{ ...handover, ...changes }],
  });
  const problem = async (changes: object) =>
    (await leader.refusal('POST', '/decisions/transfer', transfer(changes))).params.problem;
  expect(await problem({ shareDone: '140' })).toBe('tooLarge');
  expect(await problem({ toOwnerIds: [authority.subjectIds[0]] })).toBe('alreadyAssigned');
  expect(
    await leader.refused('POST', '/decisions/transfer', transfer({ toOwnerIds: [authority.campaignId] })),
  ).toEqual([404, 'notFound']);
  expect(await successor.refused('GET', `/tasks/${id}`)).toEqual([404, 'notFound']);

  const { taskIds } = await leader.post('/decisions/transfer', transfer({}));
  const told = { shareDone: '40', startsOn: '2026-06-01' };
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({
    state: 'transferred',
    transferredTo: { taskId: taskIds[0], ...told },
    actions: [],
  });
  expect(await successor.get(`/tasks/${taskIds[0]}`)).toMatchObject({
    state: 'assigned',
    origin: 'registered',
    carriedFromId: id,
    transferredFrom: { taskId: id, ...told },
    owners: [{ subjectId: authority.subjectIds[1], isLead: true }],
    indicators: [{ name: 'Hồ sơ được số hóa', measured: { direction: 'atLeast', target: '2000' } }],
    decisions: [{ number: '06-QĐ/TU', kind: 'transfer' }],
    actions: ['submitPlan'],
  });
  expect(await owner.refused('GET', `/tasks/${taskIds[0]}`)).toEqual([404, 'notFound']);
  expect(await specialist.refused('POST', `/tasks/${id}/close`, { version: 7, outcome: 'finish' })).toEqual([
    409,
    'wrongState',
  ]);
});

it('suspends, resumes and withdraws by papers only', async () => {
  const { owner, leader, specialist } = people;
  const { id } = await assignTask(authority, 'Việc bị tạm dừng', '07-QĐ/TU');
  await startTask(authority, id);
  const step = async (kind: string, number: string, signedOn: string, version: number) =>
    leader.post(`/decisions/${kind}`, { ...on(number, signedOn), tasks: [{ taskId: id, version }] });
  await step('suspend', '08-QĐ/TU', '2026-04-01', 6);
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({ state: 'suspended', version: 7 });
  expect(
    await leader.refused('POST', '/decisions/suspend', {
      ...on('09-QĐ/TU', '2026-04-02'),
      tasks: [{ taskId: id, version: 7 }],
    }),
  ).toEqual([409, 'wrongState']);
  await step('resume', '09-QĐ/TU', '2026-05-04', 7);
  expect(await specialist.refused('POST', `/tasks/${id}/withdraw`, { version: 8 })).toEqual([
    422,
    'decisionNeeded',
  ]);
  expect(await owner.refused('POST', `/tasks/${id}/withdraw`, { version: 8 })).toEqual([403, 'notAllowed']);
  await step('withdraw', '10-QĐ/TU', '2026-06-01', 8);
  const told = await owner.get(`/tasks/${id}`);
  expect(told.state).toBe('withdrawn');
  expect(
    told.decisions.map(({ kind, changes }: { kind: string; changes: object[] }) => [kind, changes]),
  ).toEqual([
    ['assign', []],
    ['suspend', [{ field: 'state', before: 'active', after: 'suspended' }]],
    ['resume', [{ field: 'state', before: 'suspended', after: 'active' }]],
    ['withdraw', [{ field: 'state', before: 'active', after: 'withdrawn' }]],
  ]);
});

it('lets an official take back his own draft, and no paper of his do it', async () => {
  const { owner } = people;
  const task = await owner.post('/tasks/register', madeUpTask(authority, 'Việc rút lại'));
  const tasks = [{ taskId: task.id, version: 1 }];
  expect(
    await owner.refused('POST', '/decisions/withdraw', { ...on('11-QĐ/TU', '2026-06-01'), tasks }),
  ).toEqual([409, 'wrongState']);
  await owner.post(`/tasks/${task.id}/withdraw`, { version: 1 });
  expect((await owner.get(`/tasks/${task.id}`)).state).toBe('withdrawn');
});

it('lets only who leads it register work', async () => {
  const { owner, successor } = people;
  const shared = { ...madeUpTask(authority, 'Việc chung'), ownerIds: authority.subjectIds };
  expect(await successor.refused('POST', '/tasks/register', shared)).toEqual([403, 'notAllowed']);
  expect((await owner.post('/tasks/register', shared)).version).toBe(1);
});

it('takes all tasks of a paper or none', async () => {
  const { owner, leader } = people;
  const first = await assignTask(authority, 'Việc thứ nhất', '12-QĐ/TU');
  const second = await assignTask(authority, 'Việc thứ hai', '13-QĐ/TU');
  const tasks = [
    { taskId: first.id, version: 4 },
    { taskId: second.id, version: 3 },
  ];
  expect(
    await leader.refused('POST', '/decisions/withdraw', { ...on('14-QĐ/TU', '2026-06-01'), tasks }),
  ).toEqual([409, 'versionConflict']);
  expect((await owner.get(`/tasks/${first.id}`)).state).toBe('assigned');
});

it('counts work that is assigned and not taken away; by state, all of it', async () => {
  const { tasks } = await people.leader.get(`/campaigns/${authority.campaignId}/statistics`);
  const count = (dimension: string) =>
    Object.fromEntries(tasks[dimension].map((row: { key: string; tasks: number }) => [row.key, row.tasks]));
  // Assigned: what was adjusted, the new half of what was handed over, the two of the paper that was refused.
  expect(count('state')).toEqual({ active: 1, assigned: 4, draft: 1, transferred: 1, withdrawn: 2 });
  expect(count('origin')).toEqual({ registered: 5 });
  const path = `/tasks?campaignId=${authority.campaignId}&state=inForce`;
  expect((await people.leader.get(path)).tasks).toHaveLength(5);
  expect(count('unit')).toEqual({ 'Sở giả định số 1': 4, 'Sở giả định số 2': 1 });
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
