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
let taskId: string;
let indicatorId: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  ({ id: taskId } = await assignTask(authority, 'Việc theo dõi', '01-QĐ/TU'));
  await startTask(authority, taskId);
  const { owner } = await authority.signIn();
  indicatorId = (await owner.get(`/tasks/${taskId}`)).indicators[0].id;
});
afterAll(() => system.close());

const report = (period: string, actual: string | null = null, more: object = {}) => ({
  period,
  narrative: 'Đang làm',
  readings: actual === null ? [] : [{ indicatorId, actual, ...more }],
});
const on = async (day: string) => {
  system.setDay(day);
  return authority.signIn();
};
const campaign = () => `/campaigns/${authority.campaignId}`;

it('takes reports of periods that exist, have begun and are owed, and says why it takes no other', async () => {
  const { owner } = await on('2026-04-05');
  const path = `/tasks/${taskId}/reports`;
  const refusal = async (period: string) => {
    const { kind, params, citation } = await owner.refusal('POST', path, report(period));
    return [kind, params.problem ?? params.from, citation?.source.document];
  };
  expect(await refusal('2026-M03')).toEqual(['invalidValue', 'unknownOption', 'assumed']);
  expect(await refusal('2026-Q3')).toEqual(['outOfTime', '2026-07-01', 'assumed']);
  // Before the task was assigned.
  expect(await refusal('2025-Q4')).toEqual(['invalidValue', 'outOfPeriod', 'assumed']);
  const later = {
    ...report('2026-Q1', '400'),
    readings: [{ indicatorId, actual: '400', cutOff: '2026-04-06' }],
  };
  expect((await owner.refusal('POST', path, later)).params).toEqual({
    path: 'readings[0].cutOff',
    problem: 'tooLate',
    given: '2026-04-06',
    limit: '2026-04-05',
  });
  const twice = { ...report('2026-Q1'), readings: [0, 1].map(() => ({ indicatorId, actual: '1' })) };
  expect(await owner.refused('POST', path, twice)).toEqual([409, 'duplicate']);

  expect(await owner.post(path, report('2026-Q1', '400', { source: 'Sổ theo dõi' }))).toMatchObject({
    revision: 1,
    dueOn: '2026-04-10',
    late: false,
  });
  // A figure without a day was taken the day it was reported.
  expect((await owner.get(`/tasks/${taskId}`)).indicators[0].readings).toEqual([
    { period: '2026-Q1', actual: '400', cutOff: '2026-04-05', source: 'Sổ theo dõi' },
  ]);
});

it('lists who owes a report for a period, who is late, and who need not yet', async () => {
  const { id: silentId } = await assignTask(authority, 'Việc không báo cáo', '02-QĐ/TU');
  await startTask(authority, silentId);
  const list = async (day: string, query: string) => {
    const { specialist } = await on(day);
    const { obligations } = await specialist.get(`${campaign()}/report-obligations?${query}`);
    return obligations.map((row: { title: string; state: string }) => [row.title, row.state]);
  };
  const both = [
    ['Việc không báo cáo', 'notDue'],
    ['Việc theo dõi', 'onTime'],
  ];
  expect((await list('2026-04-10', 'period=2026-Q1')).toSorted()).toEqual(both);
  expect(await list('2026-04-11', 'period=2026-Q1&state=late')).toEqual([['Việc không báo cáo', 'late']]);
  expect(await list('2026-04-11', 'period=2026-Q1&state=onTime')).toEqual([['Việc theo dõi', 'onTime']]);
  expect(await list('2026-04-11', 'period=2026-Q1&state=missing')).toEqual([]);
  // A unit is asked for with all beneath it, as in the views.
  expect(await list('2026-04-11', `period=2026-Q1&unitId=${authority.provinceId}`)).toHaveLength(2);
  expect(await list('2026-04-11', `period=2026-Q1&unitId=${authority.departmentId}`)).toHaveLength(2);
  expect(await list('2026-04-11', 'period=2026-Q1&block=armedForces')).toEqual([]);
  const unknown = '00000000-0000-4000-8000-000000000000';
  expect(await list('2026-04-11', `period=2026-Q1&subjectId=${unknown}`)).toEqual([]);

  const { specialist, owner, successor } = await on('2026-04-11');
  const path = `${campaign()}/report-obligations?period=2026-Q1&limit=1`;
  const first = await specialist.get(path);
  expect(first.obligations).toHaveLength(1);
  const { dueOn, id } = first.next;
  const second = await specialist.get(`${path}&after[dueOn]=${dueOn}&after[id]=${id}`);
  const shown = [...first.obligations, ...second.obligations].map((row) => row.taskId as string);
  expect(new Set(shown)).toEqual(new Set([taskId, silentId]));
  expect(second.next).toBeNull();
  // Everybody sees his own.
  expect((await owner.get(`${campaign()}/report-obligations?period=2026-Q1`)).obligations).toHaveLength(2);
  expect((await successor.get(`${campaign()}/report-obligations?period=2026-Q1`)).obligations).toEqual([]);
  expect(await specialist.refused('GET', `${campaign()}/report-obligations?period=2026-M01`)).toEqual([
    422,
    'invalidValue',
  ]);
});

it('seals a period: figures stay, reports of it are corrections with a reason', async () => {
  const early = await on('2026-06-30');
  const seal = (period: string) => ({ period });
  expect(await early.specialist.refusal('POST', `${campaign()}/periods/seal`, seal('2026-Q2'))).toMatchObject(
    {
      kind: 'outOfTime',
      params: { action: 'sealPeriod', from: '2026-07-01' },
    },
  );
  expect(await early.leader.refused('POST', `${campaign()}/periods/seal`, seal('2026-Q1'))).toEqual([
    403,
    'notAllowed',
  ]);
  expect(await early.owner.refused('POST', `${campaign()}/periods/seal`, seal('2026-Q1'))).toEqual([
    404,
    'notFound',
  ]);
  expect(await early.specialist.refused('POST', `${campaign()}/periods/seal`, seal('2025-Q4'))).toEqual([
    422,
    'invalidValue',
  ]);
  await early.specialist.post(`${campaign()}/periods/seal`, seal('2026-Q1'));
  expect(await early.specialist.refused('POST', `${campaign()}/periods/seal`, seal('2026-Q1'))).toEqual([
    409,
    'duplicate',
  ]);

  const { owner, specialist } = await on('2026-07-05');
  const sealed = await owner.refusal('POST', `/tasks/${taskId}/reports`, report('2026-Q1', '390'));
  expect(sealed).toMatchObject({ kind: 'outOfTime', params: { until: '2026-06-30' } });
  const correct = `/tasks/${taskId}/reports/correct`;
  expect(await owner.refused('POST', correct, report('2026-Q1', '390'))).toEqual([422, 'reasonNeeded']);
  expect(await owner.refusal('POST', correct, { ...report('2026-Q2', '900'), reason: 'Sai' })).toMatchObject({
    kind: 'wrongState',
    params: { possible: ['report'] },
  });
  await owner.post(correct, { ...report('2026-Q1', '390'), reason: 'Đếm trùng mười hồ sơ' });
  const told = await owner.get(`/tasks/${taskId}`);
  expect(
    told.reports.map((it: { period: string; revision: number; correctionReason: string | null }) => [
      it.period,
      it.revision,
      it.correctionReason,
    ]),
  ).toEqual([
    ['2026-Q1', 1, null],
    ['2026-Q1', 2, 'Đếm trùng mười hồ sơ'],
  ]);
  expect(told.indicators[0].measured.actual).toBe('390');
  expect(told.obligations[0]).toMatchObject({ period: '2026-Q1', state: 'onTime', sealedOn: '2026-06-30' });
  const { periods } = await specialist.get(`${campaign()}/periods`);
  const rows = periods.map((it: { period: string; corrections: number; maySeal: boolean }) => [
    it.period,
    it.corrections,
    it.maySeal,
  ]);
  expect(rows).toEqual([
    ['2026-Q1', 1, false],
    ['2026-Q2', 0, true],
    ['2026-Q3', 0, false],
    ['2026-Q4', 0, false],
  ]);
  expect(periods[0].sealed).toMatchObject({ on: '2026-06-30', by: 'specialist' });
});

it('tells what changed between two sealed periods, and since one', async () => {
  const { owner, leader, specialist } = await on('2026-07-06');
  await owner.post(`/tasks/${taskId}/reports`, report('2026-Q2', '1250.5'));
  await specialist.post(`${campaign()}/periods/seal`, { period: '2026-Q2' });
  const later = await on('2026-08-01');
  await later.owner.post(`/tasks/${taskId}/reports`, report('2026-Q3', '1300'));
  await later.leader.post('/decisions/adjust', {
    campaignId: authority.campaignId,
    ...paper('03-QĐ/TU', '2026-08-01'),
    tasks: [
      { taskId, version: 6, indicators: [{ indicatorId, target: { direction: 'atLeast', target: '2500' } }] },
    ],
  });
  const compare = async (query: string) => {
    const { indicators } = await later.leader.get(`${campaign()}/periods/compare?taskId=${taskId}&${query}`);
    return indicators.map((it: { before: object; after: object; difference: string; changed: boolean }) => [
      it.before,
      it.after,
      it.difference,
      it.changed,
    ]);
  };
  const target = { direction: 'atLeast', target: '2000' };
  expect(await compare('from=2026-Q1&to=2026-Q2')).toEqual([
    [{ target, actual: '400' }, { target, actual: '1250.5' }, '850.5', true],
  ]);
  expect(await compare('from=2026-Q2')).toEqual([
    [{ target, actual: '1250.5' }, { target: { ...target, target: '2500' }, actual: '1300' }, '49.5', true],
  ]);
  expect(await compare('from=2026-Q2&to=2026-Q2')).toEqual([
    [{ target, actual: '1250.5' }, { target, actual: '1250.5' }, '0', false],
  ]);
  const path = `${campaign()}/periods/compare?from=2026-Q1&limit=1`;
  const page = await later.leader.get(path);
  expect(page.indicators).toHaveLength(1);
  const rest = await later.leader.get(`${path}&after=${page.next}`);
  expect(rest.indicators).toHaveLength(1);
  expect(rest.next).toBeNull();
  expect(await later.leader.refused('GET', `${campaign()}/periods/compare?from=2026-Q3`)).toEqual([
    404,
    'notFound',
  ]);
  expect(await later.owner.refused('GET', `${campaign()}/periods/compare?from=2026-Q1`)).toEqual([
    404,
    'notFound',
  ]);
  expect(leader).toBeDefined();
});

it('begins the obligations of a handed-over task with its new owner', async () => {
  const { leader } = await on('2026-08-10');
  const { taskIds } = await leader.post('/decisions/transfer', {
    campaignId: authority.campaignId,
    ...paper('04-QĐ/TU', '2026-08-10'),
    tasks: [
      {
        taskId,
        version: 7,
        toOwnerIds: [authority.subjectIds[1]],
        shareDone: '60',
        startsOn: '2026-08-15',
      },
    ],
  });
  const { successor, owner } = await on('2026-10-15');
  const states = async (who: typeof owner, id: string) =>
    (await who.get(`/tasks/${id}`)).obligations.map((it: { period: string; state: string }) => [
      it.period,
      it.state,
    ]);
  expect(await states(successor, taskIds[0])).toEqual([
    ['2026-Q3', 'late'],
    ['2026-Q4', 'notDue'],
  ]);
  expect(await states(owner, taskId)).toEqual([
    ['2026-Q1', 'onTime'],
    ['2026-Q2', 'onTime'],
    ['2026-Q3', 'onTime'],
  ]);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('seals nothing of what is only proposed: it can be worded anew', async () => {
  const { owner, specialist } = await on('2026-10-05');
  const { campaignId, ownerIds, ...work } = madeUpTask(authority, 'Việc mới đề xuất');
  const { id } = await owner.post('/tasks/register', { campaignId, ownerIds, ...work });
  await specialist.post(`${campaign()}/periods/seal`, { period: '2026-Q3' });
  expect(await owner.post(`/tasks/${id}/revise`, { ...work, dueOn: '2026-12-15', version: 1 })).toEqual({
    version: 2,
  });
});
