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

/**
 * Six heads of departments have work of 2026, each one task due on 30 November. The first two tell what became of theirs:
 * 1500 of 2000 files in the second quarter, reported in time, and an obstacle that asks for a decision.
 */
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let first: string;
let indicatorId: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 6 });
  ({ id: first } = await assignTask(authority, 'Số hóa hồ sơ đất đai', '01-QĐ/TU'));
  await startTask(authority, first);
  people = await authority.signIn();
  const { specialist, leader } = people;
  const others = [];
  for (const ownerId of authority.subjectIds.slice(1)) {
    const { id } = await specialist.post('/tasks/add', {
      ...madeUpTask(authority, `Việc giao thêm cho ${ownerId}`),
      ownerIds: [ownerId],
    });
    others.push({ taskId: id, version: (await specialist.get(`/tasks/${id}`)).version });
  }
  const before = await specialist.get(`/tasks/${others[0]?.taskId}`);
  if (before.state === 'submitted')
    for (const task of others) {
      await specialist.post(`/tasks/${task.taskId}/opinions`, { version: task.version, opinion: 'endorse' });
      task.version += 1;
    }
  await leader.post('/decisions/assign', {
    campaignId: authority.campaignId,
    ...paper('02-QĐ/TU', '2026-03-02'),
    tasks: others,
  });
  system.setDay('2026-07-05');
  people = await authority.signIn();
  const task = await people.owner.get(`/tasks/${first}`);
  indicatorId = task.indicators[0].id;
  await people.owner.post(`/tasks/${first}/reports`, {
    period: '2026-Q2',
    narrative: 'Đã số hóa 1.500 hồ sơ',
    readings: [{ indicatorId, actual: '1500', source: 'Sở giả định' }],
    obstacles: [{ description: 'Thiếu máy quét', asksDecision: true }],
  });
  system.setDay('2026-08-20');
  people = await authority.signIn();
});
afterAll(() => system.close());

const view = (name: string, query = '', caller = people.specialist) =>
  caller.get(`/campaigns/${authority.campaignId}/${name}${query}`);

it('says who is to move what, the oldest first, and by when the authority is to answer', async () => {
  const { asOf, holders, rows } = await view('stuck');
  expect(asOf).toBe('2026-08-20');
  expect(holders.find((it: Body) => it.key === 'authority')).toMatchObject({
    name: 'Tỉnh ủy giả định',
    count: 1,
    overdue: 1,
    oldestDays: 46,
  });
  expect(rows.find((row: Body) => row.kind === 'obstacle')).toMatchObject({
    taskId: first,
    holder: 'authority',
    text: 'Thiếu máy quét',
    ageDays: 46,
    // Ten working days after Sunday 5 July.
    dueOn: '2026-07-17',
    overdue: true,
    mayGuide: true,
  });
  // Five plans that were to be handed in long ago: each held by its own department.
  expect(rows.filter((row: Body) => row.kind === 'due').map((row: Body) => row.holderName)).toEqual(
    [2, 3, 4, 5, 6].map((number) => `Sở giả định số ${number}`),
  );
  const mine = holders.find((it: Body) => it.name === 'Sở giả định số 3');
  const only = await view('stuck', `?holder=${mine.key}`);
  expect(only.rows.map((row: Body) => row.unitName)).toEqual(['Sở giả định số 3']);
  expect(only.count).toBe(1);
});

it('moves an obstacle to the unit that guidance names', async () => {
  const { rows } = await view('stuck', '?holder=authority', people.leader);
  await people.leader.post(`/obstacles/${rows[0].id}/guidance`, {
    content: 'Mượn máy của Sở số 2',
    responsibleUnitId: authority.departmentId,
    dueOn: '2026-08-30',
  });
  const after = await view('stuck');
  expect(after.rows.find((row: Body) => row.kind === 'obstacle')).toMatchObject({
    holder: authority.departmentId,
    guidance: 'Mượn máy của Sở số 2',
    dueOn: '2026-08-30',
    overdue: false,
  });
});

it('tells no rate of fewer than five people before their results are announced', async () => {
  const attained = await view('rates');
  expect(attained.closing).toEqual({ period: '2026-Q2', asOf: '2026-06-30', running: false, sealed: [] });
  // Six departments of one head each stand together as the unit above them; one has reported, so nothing is told.
  expect(attained.rows).toMatchObject([
    {
      key: authority.provinceId,
      name: 'Tỉnh ủy giả định',
      units: 6,
      tasks: 6,
      cells: [
        { period: '2026-Q1', rate: null, state: 'missing', missing: 6 },
        { period: '2026-Q2', rate: null, state: 'few', measured: 0, missing: 0 },
      ],
    },
  ]);
  expect(attained.total[1]).toMatchObject({ rate: null, state: 'few' });
  // Of the six reports of the second quarter one came in time: six people owe them.
  const inTime = await view('rates', '?rate=onTime');
  expect(inTime.rows[0].cells[1]).toMatchObject({ rate: '16.7', state: 'shown', measured: 6, people: 6 });
  const narrow = await view('rates', `?rate=onTime&unitId=${authority.departmentId}`);
  expect(narrow.rows[0].cells[1]).toMatchObject({ rate: null, state: 'few', measured: 0, missing: 0 });
  expect(narrow.total[1]).toMatchObject({ rate: null, state: 'few' });
  const byOrigin = await view('rates', '?rate=onTime&rows=origin');
  expect(byOrigin.rows.map((row: Body) => [row.key, row.cells[1].rate, row.cells[1].state])).toEqual([
    ['added', '0', 'shown'],
    ['registered', null, 'few'],
  ]);
  // Else the one hidden row could be worked out from the total.
  expect(byOrigin.total[1]).toMatchObject({ rate: null, state: 'few' });
});

it('lays target, actual and schedule of indicators beside each other, those without a figure first', async () => {
  const { indicators, count, missing, closing } = await view('indicators');
  expect([count, missing, closing.asOf]).toEqual([6, 5, '2026-06-30']);
  const told = indicators.at(-1);
  expect(told).toMatchObject({
    taskId: first,
    percent: '75',
    lastPeriod: '2026-Q2',
    // 120 of 273 days.
    scheduled: { percent: '44', basis: 'time', value: null },
    measured: { direction: 'atLeast', target: '2000', actual: '1500' },
  });
  expect(indicators[0]).toMatchObject({ percent: null, lastPeriod: null });
  const page = await view('indicators', `?limit=2`);
  const rest = await view('indicators', `?limit=10&after=${page.next}`);
  expect([...page.indicators, ...rest.indicators]).toEqual(indicators);
  expect((await view('indicators', '?period=2026-Q1')).indicators.at(-1)).toMatchObject({ percent: null });
});

it('shows where declared, proved and scheduled part, the furthest first', async () => {
  system.setDay('2026-10-05');
  people = await authority.signIn();
  await people.owner.post(`/tasks/${first}/reports`, {
    period: '2026-Q3',
    narrative: 'Đã số hóa 2.000 hồ sơ',
    readings: [{ indicatorId, actual: '2000', source: 'Sở giả định' }],
  });
  const { tasks, kinds } = await view('mismatches', '?period=2026-Q3');
  expect(tasks[0]).toMatchObject({
    taskId: first,
    declared: '100',
    proved: '0',
    backing: { verified: 0, waiting: 0, sentBack: 0, files: 0 },
    kinds: ['declaredWithoutProof'],
  });
  expect(tasks[1]).toMatchObject({ declared: null, proved: null, kinds: ['nothingDeclared'] });
  expect(kinds).toContainEqual({ kind: 'nothingDeclared', tasks: 5 });
  expect((await view('mismatches', '?period=2026-Q3&kind=declaredWithoutProof')).tasks).toHaveLength(1);
});

it('lists who owes which report, missing and late apart from not due', async () => {
  const { periods, rows, total } = await view('report-coverage', '?period=2026-Q4');
  expect(periods.map((it: Body) => [it.period, it.dueOn])).toEqual([
    ['2026-Q1', '2026-04-10'],
    ['2026-Q2', '2026-07-10'],
    ['2026-Q3', '2026-10-10'],
    ['2026-Q4', '2027-01-10'],
  ]);
  const owner = rows.find((row: Body) => row.fullName === 'Nguyễn Giả Định 01');
  expect(owner.cells.map((it: Body) => it.states)).toEqual([
    { late: 1 },
    { onTime: 1 },
    { onTime: 1 },
    { notDue: 1 },
  ]);
  expect(total[1]).toEqual({ period: '2026-Q2', states: { onTime: 1, late: 5 }, inTime: '16.7', few: false });
  await people.specialist.post(`/campaigns/${authority.campaignId}/periods/seal`, { period: '2026-Q1' });
  const sealed = await view('report-coverage', `?period=2026-Q4&unitId=${authority.departmentId}`);
  expect(sealed.closing.sealed).toEqual([{ period: '2026-Q1', on: '2026-10-05' }]);
  expect(sealed.rows[0].cells[0].states).toEqual({ missing: 1 });
  expect(sealed.total[0]).toEqual({ period: '2026-Q1', states: {}, inTime: null, few: true });
});

it('narrows lists of tasks to a unit and what is beneath it', async () => {
  const of = async (unitId: string) => (await people.leader.get(`/tasks?unitId=${unitId}`)).tasks.length;
  expect(await of(authority.provinceId)).toBe(6);
  expect(await of(authority.departmentId)).toBe(1);
});

it('hides in cross tables what tells of fewer than five people, and the sums that would give it away', async () => {
  const table = (query: string, caller = people.leader) => caller.get(`/statistics/table?${query}`);
  const crossed = await table('rows=origin&columns=nature');
  expect(crossed).toMatchObject({
    columns: ['breakthrough'],
    rows: [
      { key: 'added', figures: [5], total: 5 },
      { key: 'registered', figures: [null], total: null },
    ],
    totals: [null],
    total: null,
    hidden: 1,
  });
  const whole = await table('rows=year&columns=nature');
  expect(whole).toMatchObject({ rows: [{ key: '2026', figures: [6], total: 6 }], totals: [6], total: 6 });
  expect((await table('rows=authority')).labels).toEqual([
    {
      dimension: 'authority',
      key: authority.provinceId,
      title: { vi: 'Tỉnh ủy giả định', en: 'Tỉnh ủy giả định' },
    },
  ]);
  expect((await table('rows=group')).labels[0].title.vi).toBe(authority.pack.groups[0].title.vi);
  expect((await table('rows=year', people.owner)).rows).toEqual([]);
  expect(await people.leader.refused('GET', '/statistics/table?rows=year&columns=year')).toEqual([
    422,
    'invalidValue',
  ]);
  expect(
    await people.leader.refused('GET', `/statistics/table?rows=year&campaignIds[]=${authority.departmentId}`),
  ).toEqual([404, 'notFound']);
});

it('lays the published table of a scheme beside the figures of a campaign', async () => {
  const own = await view('published');
  expect(own.packId).toBe('tuyen-quang-2020');
  const figure = (path: string, of = own) => of.figures.find((it: Body) => it.path.join('.') === path);
  expect(figure('horizons')).toMatchObject({
    published: '1 year; 2 years; 3 years; 4 years; congress term',
    system: '1 year; 2 years; 3 years; 4 years; congress term',
    state: 'equal',
  });
  expect(figure('authority')).toMatchObject({ system: 'Tỉnh ủy giả định', state: 'differs' });
  const other = await view('published', '?packId=son-duong-2021');
  expect(figure('officials', other)).toEqual({
    path: ['officials'],
    published: '92',
    system: '6',
    state: 'differs',
  });
  expect(figure('examples.1.solutions', other)).toMatchObject({ published: '3', state: 'onlyInCase' });
  expect(other.tables.map((it: Body) => it.packId)).toEqual([
    'son-duong-2021',
    'tuyen-quang-2019',
    'tuyen-quang-2020',
    'tuyen-quang-2022',
    'vinh-phuc-371-2021',
    'vinh-phuc-371-2022',
  ]);
  expect(await people.owner.refused('GET', `/campaigns/${authority.campaignId}/published`)).toEqual([
    404,
    'notFound',
  ]);
});

it('tells nothing to whoever may not read figures, and of no period that has not begun', async () => {
  for (const name of ['stuck', 'rates', 'indicators', 'mismatches', 'report-coverage'])
    for (const caller of [people.owner, people.member])
      expect(await caller.refused('GET', `/campaigns/${authority.campaignId}/${name}`)).toEqual([
        404,
        'notFound',
      ]);
  const { specialist } = people;
  const path = `/campaigns/${authority.campaignId}/rates`;
  expect((await specialist.refusal('GET', `${path}?period=2027-Q1`)).params.path).toBe('period');
  expect((await specialist.refusal('GET', `${path}?period=2026-M01`)).params.path).toBe('period');
});
