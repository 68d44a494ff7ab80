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
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 1 });
  const at = (kind: string) => ({ kind, unitId: authority.provinceId });
  await system.openAccount(await system.signIn('admin'), 'verifier', { powers: [at('verifier')] });
});
afterAll(() => system.close());

/** Brings a task due on 30 November to where work goes on, on 2 March. */
async function startedTask(title: string, number: string): Promise<string> {
  system.setDay('2026-03-02');
  const { id } = await assignTask(authority, title, number);
  await startTask(authority, id);
  return id;
}

const finish = { version: 6, outcome: 'finish' };

it('counts work as done on the day its last verified product was handed in, not on the day that is entered', async () => {
  const id = await startedTask('Việc nộp đúng hạn', '01-QĐ/TU');
  const handIn = async (day: string, name: string) => {
    system.setDay(day);
    const owner = await system.signIn('owner');
    return (await owner.post(`/tasks/${id}/products`, { kind: 'dataset', name, documentNumber: '12/BC' }))
      .id as string;
  };
  const first = await handIn('2026-11-03', 'Phần thứ nhất');
  const second = await handIn('2026-11-30', 'Phần thứ hai');
  await handIn('2026-12-01', 'Phần chưa được xác minh');
  system.setDay('2026-12-20');
  const verifier = await system.signIn('verifier');
  for (const product of [second, first])
    await verifier.post(`/products/${product}/verify`, {
      version: 1,
      outcome: 'verified',
      checked: [{ item: 'extent', restsOn: 'document' }],
    });
  const specialist = await system.signIn('specialist');
  expect(await specialist.get(`/tasks/${id}`)).toMatchObject({ late: true });
  await specialist.post(`/tasks/${id}/close`, finish);
  expect(await specialist.get(`/tasks/${id}`)).toMatchObject({ closedOn: '2026-11-30', late: false });
});

it('counts work as done on the day that is said, never on one to come, else today', async () => {
  const said = await startedTask('Việc ghi ngày xong', '02-QĐ/TU');
  const unsaid = await startedTask('Việc không ghi ngày xong', '03-QĐ/TU');
  const given = await startedTask('Việc bỏ dở', '04-QĐ/TU');
  system.setDay('2026-12-20');
  const specialist = await system.signIn('specialist');
  const tomorrow = { ...finish, doneOn: '2026-12-21' };
  expect(await specialist.refusal('POST', `/tasks/${said}/close`, tomorrow)).toMatchObject({
    params: { path: 'doneOn', problem: 'tooLate', given: '2026-12-21', limit: '2026-12-20' },
  });
  const early = { ...finish, doneOn: '2026-03-01' };
  expect(await specialist.refusal('POST', `/tasks/${said}/close`, early)).toMatchObject({
    params: { path: 'doneOn', problem: 'tooEarly', given: '2026-03-01', limit: '2026-03-02' },
  });
  await specialist.post(`/tasks/${said}/close`, { ...finish, doneOn: '2026-12-01' });
  await specialist.post(`/tasks/${unsaid}/close`, finish);
  await specialist.post(`/tasks/${given}/close`, { version: 6, outcome: 'closeUnfinished' });
  const told = async (id: string) => {
    const { closedOn, late } = await specialist.get(`/tasks/${id}`);
    return [closedOn, late];
  };
  expect(await told(said)).toEqual(['2026-12-01', true]);
  expect(await told(unsaid)).toEqual(['2026-12-20', true]);
  expect(await told(given)).toEqual(['2026-12-20', true]);
});

it('lists what was rejected as over, not as late', async () => {
  system.setDay('2026-12-20');
  const { owner, specialist } = await authority.signIn();
  const { id } = await owner.post('/tasks/register', madeUpTask(authority, 'Việc không được đồng ý'));
  await owner.post(`/tasks/${id}/submit`, { version: 1 });
  const late = async () =>
    (await owner.get('/tasks')).tasks.find((task: { id: string }) => task.id === id).late as boolean;
  expect(await late()).toBe(true);
  await specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'reject', reason: 'Trùng' });
  expect(await late()).toBe(false);
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({ late: false });
});

it('lets nobody judge his own work, whatever power he has besides', async () => {
  system.setDay('2026-03-02');
  const admin = await system.signIn('admin');
  const post = await admin.post('/posts', {
    unitId: authority.departmentId,
    title: 'Phó Giám đốc Sở',
    kind: 'deputyDirector',
    isHead: false,
    managedById: authority.provinceId,
    validFrom: '2020-01-01',
  });
  const { id: officialId } = await admin.post('/officials', {
    fullName: 'Trần Giả Định',
    enteredById: authority.provinceId,
    madeUp: true,
  });
  await admin.post('/tenures', { officialId, postId: post.id, from: '2020-01-01' });
  const at = (kind: string) => ({ kind, unitId: authority.provinceId });
  await system.openAccount(admin, 'both', { officialId, powers: [at('specialist'), at('leader')] });
  const both = await system.signIn('both');
  const { specialist, leader } = await authority.signIn();
  const { ids } = await specialist.post(`/campaigns/${authority.campaignId}/subjects`, {
    subjects: [{ kind: 'official', officialId, postId: post.id, groupId: authority.pack.groups[0].id }],
  });
  const own = { ...madeUpTask(authority, 'Việc của chính mình'), ownerIds: ids };
  const { id } = await both.post('/tasks/register', own);
  const refused = (path: string, body: object) => both.refused('POST', path, body);
  const conflict = [403, 'conflictOfInterest'];

  await both.post(`/tasks/${id}/submit`, { version: 1 });
  for (const opinion of ['endorse', 'return', 'reject'])
    expect(await refused(`/tasks/${id}/opinions`, { version: 2, opinion, reason: 'Tốt' })).toEqual(conflict);
  // What he cannot do is not offered to him.
  expect((await both.get(`/tasks/${id}`)).actions).not.toContain('endorse');
  await specialist.post(`/tasks/${id}/opinions`, { version: 2, opinion: 'endorse' });

  const { campaignId } = authority;
  const assign = { campaignId, ...paper('05-QĐ/TU', '2026-03-02'), tasks: [{ taskId: id, version: 3 }] };
  expect(await refused('/decisions/assign', assign)).toEqual(conflict);
  await leader.post('/decisions/assign', assign);

  await both.post(`/tasks/${id}/plans`, {
    version: 4,
    generalObjective: 'Người dân tra cứu được hồ sơ của mình',
    specificObjectives: ['Số hóa 2.000 hồ sơ'],
    solutions: ['Thuê đơn vị số hóa'],
    milestones: [{ title: 'Xong 1.000 hồ sơ', dueOn: '2026-06-30' }],
  });
  for (const answer of ['approvePlan', 'returnPlan'])
    expect(await refused(`/tasks/${id}/plans/answer`, { version: 5, answer, reason: 'Tốt' })).toEqual(
      conflict,
    );
  await leader.post(`/tasks/${id}/plans/answer`, { version: 5, answer: 'approvePlan' });
  // Nor does he change by paper what his work owes, or take it off himself.
  const byPaper = async (kind: string, more: object = {}) =>
    refused(`/decisions/${kind}`, {
      campaignId,
      ...paper('06-QĐ/TU', '2026-03-02'),
      tasks: [{ taskId: id, version: 6, ...more }],
    });
  expect(await byPaper('adjust', { dueOn: '2026-12-31' })).toEqual(conflict);
  const toOwnerIds = [authority.subjectIds[0]];
  const handover = { toOwnerIds, shareDone: '10', startsOn: '2026-03-02' };
  expect(await byPaper('transfer', handover)).toEqual(conflict);
  expect(await byPaper('suspend')).toEqual(conflict);
  expect(await byPaper('withdraw')).toEqual(conflict);
  const { actions } = await both.get(`/tasks/${id}`);
  for (const action of ['adjust', 'transfer', 'suspend', 'withdraw', 'finish'])
    expect(actions).not.toContain(action);
  const theirs = (await specialist.get(`/tasks/${id}`)).actions;
  expect(theirs).toEqual(expect.arrayContaining(['adjust', 'transfer', 'suspend', 'withdraw']));
  const suspend = { campaignId, ...paper('07-QĐ/TU', '2026-03-02') };
  await leader.post('/decisions/suspend', {
    ...suspend,
    tasks: [{ taskId: id, version: 6 }],
  });
  expect(await byPaper('resume', { version: 7 })).toEqual(conflict);
  await leader.post('/decisions/resume', {
    ...suspend,
    number: '08-QĐ/TU',
    tasks: [{ taskId: id, version: 7 }],
  });

  // An order to himself: he does not word it anew, insist on it or take it back; his draft stays his to withdraw.
  const order = await leader.post('/tasks/order', { ...own, title: 'Việc được đặt', reason: 'Việc lớn' });
  expect(await refused(`/tasks/${order.id}/withdraw`, { version: 1, reason: 'Thôi' })).toEqual(conflict);
  const draft = await both.post('/tasks/register', { ...own, title: 'Việc tự rút' });
  await both.post(`/tasks/${draft.id}/withdraw`, { version: 1, reason: 'Thôi' });

  for (const outcome of ['finish', 'closeUnfinished'])
    expect(await refused(`/tasks/${id}/close`, { version: 8, outcome })).toEqual(conflict);
  await specialist.post(`/tasks/${id}/close`, { ...finish, version: 8 });
});
