import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let taskId: string;
let files: string;
let scheme: string;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  people = await authority.signIn();
  taskId = (
    await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ/TU', {
      indicators: [
        { name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000' } },
        { name: 'Đề án', unitOfMeasure: 'đề án', target: { direction: 'yesNo' } },
      ],
    })
  ).id;
  const { indicators } = await people.owner.get(`/tasks/${taskId}`);
  [files, scheme] = indicators.map(({ id }: { id: string }) => id);
});
afterAll(() => system.close());

const plan = (more: object = {}) => ({
  version: 4,
  generalObjective: 'Người dân tra cứu được hồ sơ của mình',
  specificObjectives: ['Số hóa 2.000 hồ sơ'],
  solutions: ['Thuê đơn vị số hóa'],
  milestones: [
    { title: 'Một nửa', dueOn: '2026-06-30', values: [{ indicatorId: files, value: '1000' }] },
    { title: 'Tất cả', dueOn: '2026-11-30', values: [{ indicatorId: files, value: '2000' }] },
  ],
  ...more,
});

it('refuses a plan that lacks a part the regulation asks for, citing it', async () => {
  for (const [part, empty] of [
    ['generalObjective', '  '],
    ['specificObjectives', []],
    ['solutions', []],
    ['milestones', []],
  ] as const) {
    const { params, citation } = await people.owner.refusal(
      'POST',
      `/tasks/${taskId}/plans`,
      plan({ [part]: empty }),
    );
    expect(params).toEqual({ path: part === 'milestones' ? 'roadmap' : part, problem: 'required' });
    expect(citation.pack).toBe('tuyen-quang-2020');
  }
});

it('refuses a roadmap out of the time of the task, and figures that do not fit it', async () => {
  const problem = async (...milestones: object[]) => {
    const { params } = await people.owner.refusal(
      'POST',
      `/tasks/${taskId}/plans`,
      plan({ milestones: milestones.map((it) => ({ title: 'Mốc', dueOn: '2026-06-30', ...it })) }),
    );
    return params;
  };
  const at = (indicatorId: string, value: string) => ({ values: [{ indicatorId, value }] });
  expect(await problem({ dueOn: '2025-12-31' })).toEqual({
    path: 'milestones[0].dueOn',
    problem: 'tooEarly',
    given: '2025-12-31',
    limit: '2026-01-01',
  });
  expect(await problem({}, { dueOn: '2026-12-01' })).toEqual({
    path: 'milestones[1].dueOn',
    problem: 'tooLate',
    given: '2026-12-01',
    limit: '2026-11-30',
  });
  expect(await problem(at(taskId, '1'))).toEqual({ what: 'indicator', id: taskId });
  expect(await problem(at(scheme, '1'))).toMatchObject({ problem: 'wrongType', given: 'yesNo' });
  expect(await problem(at(files, '900'), { dueOn: '2026-09-30', ...at(files, '800') })).toMatchObject({
    path: 'milestones[1].values[0].value',
    problem: 'tooSmall',
    limit: '900',
  });
});

it('shows by when a plan is wanted, keeps every revision with its answer, and tells what came late', async () => {
  // Of the pack of 2020, which takes over that of 2019: 15 working days after 2 March.
  expect(await people.owner.get(`/tasks/${taskId}`)).toMatchObject({
    stepDueOn: '2026-03-23',
    stepOverdue: false,
    planRevisions: [],
  });
  system.setDay('2026-03-24');
  people = await authority.signIn();
  expect((await people.owner.get(`/tasks/${taskId}`)).stepOverdue).toBe(true);
  await people.owner.post(`/tasks/${taskId}/plans`, plan());
  const answer = (more: object) => [`/tasks/${taskId}/plans/answer`, { version: 5, ...more }] as const;
  expect(await people.leader.refused('POST', ...answer({ answer: 'returnPlan', reason: ' ' }))).toEqual([
    422,
    'reasonNeeded',
  ]);
  expect(await people.owner.refused('POST', ...answer({ answer: 'approvePlan' }))).toEqual([
    403,
    'notAllowed',
  ]);
  await people.leader.post(...answer({ answer: 'returnPlan', reason: 'Chưa nêu kinh phí' }));
  expect(await people.leader.refused('POST', ...answer({ answer: 'approvePlan' }))).toEqual([
    409,
    'wrongState',
  ]);
  system.setDay('2026-03-25');
  people = await authority.signIn();
  await people.owner.post(
    `/tasks/${taskId}/plans`,
    plan({ version: 6, solutions: ['Thuê đơn vị số hóa', 'Bố trí kinh phí'] }),
  );
  await people.leader.post(`/tasks/${taskId}/plans/answer`, { version: 7, answer: 'approvePlan' });
  const { state, planRevisions } = await people.owner.get(`/tasks/${taskId}`);
  expect(state).toBe('active');
  expect(planRevisions).toMatchObject([
    {
      revision: 1,
      solutions: ['Thuê đơn vị số hóa'],
      dueOn: '2026-03-23',
      late: true,
      answer: { answer: 'returnPlan', reason: 'Chưa nêu kinh phí' },
    },
    { revision: 2, late: false, answer: { answer: 'approvePlan', reason: null } },
  ]);
});

it('tells which milestones were reached, by what the reports say', async () => {
  system.setDay('2026-07-05');
  people = await authority.signIn();
  const reached = async () => {
    const { plan: told } = await people.owner.get(`/tasks/${taskId}`);
    return told.milestones.map(({ values }: { values: object[] }) => values[0]);
  };
  expect(await reached()).toMatchObject([{ state: 'notReported' }, { state: 'notReported' }]);
  await people.owner.post(`/tasks/${taskId}/reports`, {
    period: '2026-Q2',
    narrative: 'Đã xong một nửa',
    readings: [{ indicatorId: files, actual: '1050' }],
  });
  expect(await reached()).toEqual([
    { indicatorId: files, value: '1000', state: 'reached', period: '2026-Q2' },
    { indicatorId: files, value: '2000', state: 'notReached', latest: '1050' },
  ]);
});
