import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
});
afterAll(() => system.close());

const on = async (day: string) => {
  system.setDay(day);
  return authority.signIn();
};
/** Work due on 30 November 2026, going on. */
async function startedTask(title: string, number: string): Promise<string> {
  await on('2026-03-02');
  const { id } = await assignTask(authority, title, number);
  await startTask(authority, id);
  return id;
}

it('lets the delay clock stand while a decision that was asked for is awaited', async () => {
  const id = await startedTask('Việc chờ quyết định', '01-QĐ/TU');
  const { owner } = await on('2026-11-20');
  await owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q4',
    narrative: 'Chờ quyết định',
    readings: [],
    obstacles: [{ description: 'Chưa có chủ trương', asksDecision: true }, { description: 'Thiếu người' }],
  });
  const early = await on('2026-12-05');
  const waiting = await early.leader.get(`/obstacles?campaignId=${authority.campaignId}`);
  const asked = waiting.obstacles.find((it: { asksDecision: boolean }) => it.asksDecision);
  // Ten working days after Friday 20 November.
  expect(asked.reply).toEqual({ dueOn: '2026-12-04', answeredOn: null, overdue: true });
  expect(waiting.obstacles.find((it: { asksDecision: boolean }) => !it.asksDecision).reply).toBeNull();
  // Five days over, fifteen of waiting.
  expect(await early.owner.get(`/tasks/${id}`)).toMatchObject({
    late: false,
    delay: {
      daysOver: 5,
      waitingDays: 15,
      daysLate: 0,
      waits: [{ kind: 'reply', id: asked.id, from: '2026-11-20', to: null, days: 15 }],
    },
  });
  const { leader } = await on('2026-12-10');
  await leader.post(`/obstacles/${asked.id}/guidance`, {
    content: 'Đồng ý chủ trương',
    responsibleUnitId: authority.departmentId,
    dueOn: '2026-12-20',
  });
  // Twenty days of waiting, 20 November to 10 December; 25 days over on the 25th.
  const after = await on('2026-12-25');
  const told = await after.owner.get(`/tasks/${id}`);
  expect(told.delay).toMatchObject({ daysOver: 25, waitingDays: 20, daysLate: 5 });
  expect(told.late).toBe(true);
  const listed = async (day: string) =>
    (await (await on(day)).owner.get('/tasks')).tasks.find((it: { id: string }) => it.id === id).late;
  expect(await listed('2026-12-20')).toBe(false);
  expect(await listed('2026-12-21')).toBe(true);
});

it('excludes time of an objective cause that the leader confirmed, and nobody else', async () => {
  const id = await startedTask('Việc gặp lũ', '02-QĐ/TU');
  const { owner, successor, specialist } = await on('2026-12-06');
  const path = `/tasks/${id}/causes`;
  const claim = { description: 'Lũ quét', from: '2026-09-01', to: '2026-09-20', documentNumber: '15/CĐ' };
  const problem = async (change: object) => {
    const { kind, params } = await owner.refusal('POST', path, { ...claim, ...change });
    return [kind, params.path ?? params.action, params.problem];
  };
  expect(await successor.refused('POST', path, claim)).toEqual([404, 'notFound']);
  expect(await specialist.refused('POST', path, claim)).toEqual([403, 'notAllowed']);
  expect(await problem({ documentNumber: undefined })).toEqual(['invalidValue', 'evidenceIds', 'required']);
  expect(await problem({ to: '2026-12-07' })).toEqual(['invalidValue', 'to', 'tooLate']);
  expect(await problem({ from: '2026-03-01' })).toEqual(['invalidValue', 'from', 'tooEarly']);
  expect(await problem({ from: '2026-09-21' })).toEqual(['invalidValue', 'from', 'tooLate']);
  expect((await owner.get(`/tasks/${id}`)).mayClaimCause).toBe(true);
  expect((await specialist.get(`/tasks/${id}`)).mayClaimCause).toBe(false);
  const cause = await owner.post(path, claim);
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({ late: true, delay: { daysLate: 6 } });

  const { leader } = await on('2026-12-06');
  const answer = `/causes/${cause.id}/answer`;
  const confirm = { outcome: 'confirmed', reason: 'Có công điện', from: '2026-09-01', to: '2026-09-04' };
  expect((await leader.get('/causes')).causes).toMatchObject([
    { id: cause.id, taskTitle: 'Việc gặp lũ', outcome: null, owners: [{ fullName: 'Nguyễn Giả Định 01' }] },
  ]);
  expect(await owner.refused('POST', answer, confirm)).toEqual([403, 'notAllowed']);
  expect(await specialist.refused('POST', answer, confirm)).toEqual([403, 'notAllowed']);
  expect(await leader.refused('POST', answer, { ...confirm, reason: ' ' })).toEqual([422, 'reasonNeeded']);
  expect((await leader.refusal('POST', answer, { ...confirm, to: '2026-09-21' })).params).toMatchObject({
    path: 'to',
    problem: 'tooLate',
    limit: '2026-09-20',
  });
  await leader.post(answer, confirm);
  expect(await leader.refused('POST', answer, confirm)).toEqual([409, 'wrongState']);
  // Four days, the last included, of six.
  expect(await owner.get(`/tasks/${id}`)).toMatchObject({
    late: true,
    delay: { daysOver: 6, waitingDays: 4, daysLate: 2 },
    causes: [{ outcome: 'confirmed', confirmedFrom: '2026-09-01', confirmedTo: '2026-09-04' }],
  });
  expect((await leader.get('/causes')).causes).toEqual([]);
});

it('lets no leader confirm the cause of his own work', async () => {
  const id = await startedTask('Việc của lãnh đạo', '03-QĐ/TU');
  const { owner } = await on('2026-12-06');
  const cause = await owner.post(`/tasks/${id}/causes`, {
    description: 'Mất điện',
    from: '2026-10-01',
    to: '2026-10-02',
    documentNumber: '16/CĐ',
  });
  const admin = await system.signIn('admin');
  const { officialId } = await owner.get('/me');
  await system.openAccount(admin, 'both', {
    officialId,
    powers: [{ kind: 'leader', unitId: authority.provinceId }],
  });
  const both = await system.signIn('both');
  expect(
    await both.refused('POST', `/causes/${cause.id}/answer`, { outcome: 'confirmed', reason: 'Đúng' }),
  ).toEqual([403, 'conflictOfInterest']);
});

it('rates as on time what was late by waiting only, and opens that down to the obstacle', async () => {
  const id = await startedTask('Việc xong sau khi chờ', '04-QĐ/TU');
  const { owner } = await on('2026-11-25');
  await owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q4',
    narrative: 'Chờ',
    readings: [],
    obstacles: [{ description: 'Chờ cấp vốn', asksDecision: true }],
  });
  const [{ id: obstacleId }] = (await owner.get(`/tasks/${id}`)).reports[0].obstacles;
  const { leader } = await on('2026-12-05');
  await leader.post(`/obstacles/${obstacleId}/guidance`, {
    content: 'Đã cấp vốn',
    responsibleUnitId: authority.departmentId,
    dueOn: '2026-12-05',
  });
  const { specialist } = await on('2026-12-20');
  // Ten days waited: 30 November and ten days is 10 December.
  await specialist.post(`/tasks/${id}/close`, { version: 6, outcome: 'finish', doneOn: '2026-12-10' });
  const { opened } = await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const mine = opened.find(
    (it: { subjectId: string }) => it.subjectId === authority.subjectIds[0],
  ).appraisalId;
  const { tasks } = await specialist.get(`/appraisals/${mine}`);
  expect(tasks.find((task: { id: string }) => task.id === id)).toMatchObject({
    finished: true,
    onTime: true,
    objectiveCause: false,
    delay: { daysOver: 10, waitingDays: 10, daysLate: 0, waits: [{ id: obstacleId, kind: 'reply' }] },
  });
  const flooded = tasks.find((task: { title: string }) => task.title === 'Việc gặp lũ');
  expect(flooded).toMatchObject({ finished: false, onTime: false, objectiveCause: true, delay: null });
});
