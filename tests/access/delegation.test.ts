import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  madeUpTask,
  makeAuthority,
  startTask,
} from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** An assistant enters for the head of a department, and for nobody else, and says nothing in his name. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let admin: Caller;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let assistant: Caller;
let officialId: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  admin = await system.signIn('admin');
  people = await authority.signIn();
  ({ officialId } = await people.owner.get('/me'));
  await system.openAccount(admin, 'assistant', {});
  assistant = await system.signIn('assistant');
});
afterAll(() => system.close());

const delegation = (more: object = {}) => ({
  officialId,
  userName: 'assistant',
  scopes: ['tasks', 'reports'],
  from: '2026-03-02',
  to: '2026-07-01',
  ...more,
});

it('is given by the official, or by the specialist who has a paper, for an account that is not his own', async () => {
  const refused = (caller: Caller, more: object = {}) =>
    caller.refused('POST', '/delegations', delegation(more));
  expect(await refused(assistant)).toEqual([403, 'notAllowed']);
  expect(await refused(people.successor)).toEqual([403, 'notAllowed']);
  expect(await refused(people.leader)).toEqual([403, 'notAllowed']);
  expect(await refused(admin)).toEqual([403, 'notAllowed']);
  expect(await refused(people.specialist)).toEqual([422, 'decisionNeeded']);
  expect(await refused(people.owner, { userName: 'owner' })).toEqual([403, 'conflictOfInterest']);
  expect(await refused(people.owner, { userName: 'khong-co' })).toEqual([404, 'notFound']);
  expect(await refused(people.owner, { from: '2026-03-01' })).toEqual([422, 'invalidValue']);
  expect(await refused(people.owner, { to: '2026-03-02' })).toEqual([422, 'invalidValue']);
  expect(await refused(people.owner, { scopes: ['ratings'] })).toEqual([422, 'invalidValue']);
});

it('lets the assistant see and enter the work of the official, and of nobody else', async () => {
  const { id: taskId } = await people.owner.post(
    '/tasks/register',
    madeUpTask(authority, 'Trước khi ủy quyền'),
  );
  expect(await assistant.refused('GET', `/tasks/${taskId}`)).toEqual([404, 'notFound']);
  expect((await assistant.get('/tasks')).tasks).toEqual([]);

  await people.owner.post('/delegations', delegation());
  expect(await people.owner.refused('POST', '/delegations', delegation())).toEqual([409, 'duplicate']);
  expect((await assistant.get('/me')).delegations).toMatchObject([
    { officialId, scopes: ['tasks', 'reports'] },
  ]);
  expect((await assistant.get('/tasks')).tasks).toMatchObject([{ id: taskId }]);
  expect((await assistant.get('/campaigns')).campaigns).toMatchObject([{ id: authority.campaignId }]);
  expect((await assistant.get(`/tasks/${taskId}`)).actions).toEqual(['revise']);

  const entered = await assistant.post('/tasks/register', madeUpTask(authority, 'Trợ lý nhập'));
  const others = { ...madeUpTask(authority, 'Của người khác'), ownerIds: [authority.subjectIds[1]] };
  expect(await assistant.refused('POST', '/tasks/register', others)).toEqual([403, 'notAllowed']);
  // His own word is the official's.
  const handedIn = await assistant.refused('POST', `/tasks/${entered.id}/submit`, { version: 1 });
  expect(handedIn).toEqual([403, 'notAllowed']);
  await people.owner.post(`/tasks/${entered.id}/submit`, { version: 1 });

  const { acts } = await people.owner.get(`/tasks/${entered.id}/history`);
  const name = 'Nguyễn Giả Định 01';
  expect(acts).toMatchObject([
    { action: 'submit', by: name, onBehalfOf: null, from: 'draft', to: 'submitted' },
    { action: 'register', by: 'assistant', onBehalfOf: { officialId, fullName: name }, to: 'draft' },
  ]);
  expect((await system.verifyLog()).faults).toEqual([]);
});

it('goes no further than its scope', async () => {
  const task = await assignTask(authority, 'Việc được giao', '11-QĐ/TU');
  const plan = {
    version: 4,
    generalObjective: 'Mục tiêu',
    specificObjectives: ['Một'],
    solutions: ['Hai'],
    milestones: [{ title: 'Ba', dueOn: '2026-06-30' }],
  };
  // Plans are not in the scope.
  expect(await assistant.refused('POST', `/tasks/${task.id}/plans`, plan)).toEqual([403, 'notAllowed']);
  await startTask(authority, task.id);
  expect((await assistant.get(`/tasks/${task.id}`)).actions).toEqual(['report']);
  system.setDay('2026-04-10');
  assistant = await system.signIn('assistant');
  const { indicators } = await assistant.get(`/tasks/${task.id}`);
  await assistant.post(`/tasks/${task.id}/reports`, {
    period: '2026-Q1',
    narrative: 'Đã số hóa',
    readings: [{ indicatorId: indicators[0].id, actual: '500', cutOff: '2026-03-31' }],
  });
  const [last] = (await assistant.get(`/tasks/${task.id}/history`)).acts;
  expect(last).toMatchObject({ action: 'report', by: 'assistant', onBehalfOf: { officialId } });
});

it('shows nothing of the appraisal of the official', async () => {
  const specialist = await system.signIn('specialist');
  await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const { appraisals } = await specialist.get(`/campaigns/${authority.campaignId}/appraisals`);
  expect(appraisals).toHaveLength(2);
  for (const { id } of appraisals) {
    expect(await assistant.refused('GET', `/appraisals/${id}`)).toEqual([404, 'notFound']);
    const self = { version: 1, points: {}, claimedLevel: 'good' };
    expect(await assistant.refused('POST', `/appraisals/${id}/self`, self)).toEqual([404, 'notFound']);
  }
  expect((await assistant.get(`/campaigns/${authority.campaignId}/appraisals`)).appraisals).toEqual([]);
});

it('holds from its first day up to its last, and ends when it is ended', async () => {
  const successor = await system.signIn('successor');
  const specialist = await system.signIn('specialist');
  const { officialId: other } = await successor.get('/me');
  const given = { officialId: other, from: '2026-05-01', to: '2026-06-01', paperNumber: '05-CV' };
  const { id } = await specialist.post('/delegations', delegation(given));
  const held = async (day: string) => {
    system.setDay(day);
    assistant = await system.signIn('assistant');
    const { delegations } = await assistant.get('/me');
    return delegations
      .map((one: { officialId: string }) => (one.officialId === other ? 'other' : 'owner'))
      .toSorted();
  };
  expect(await held('2026-04-30')).toEqual(['owner']);
  expect(await held('2026-05-01')).toEqual(['other', 'owner']);
  expect(await (await system.signIn('leader')).refused('POST', `/delegations/${id}/end`, {})).toEqual([
    404,
    'notFound',
  ]);
  await assistant.post(`/delegations/${id}/end`, {});
  expect((await assistant.get('/me')).delegations).toHaveLength(1);
  expect(await assistant.refused('POST', `/delegations/${id}/end`, {})).toEqual([409, 'wrongState']);
  expect(await held('2026-06-30')).toEqual(['owner']);
  expect(await held('2026-07-01')).toEqual([]);
  expect((await assistant.get('/tasks')).tasks).toEqual([]);

  const seen = async (user: string) =>
    (await (await system.signIn(user)).get('/delegations')).delegations.length;
  expect([
    await seen('owner'),
    await seen('successor'),
    await seen('specialist'),
    await seen('assistant'),
  ]).toEqual([1, 1, 2, 2]);
  expect([await seen('leader'), await seen('member')]).toEqual([0, 0]);
});
