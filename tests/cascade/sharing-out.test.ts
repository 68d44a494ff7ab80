import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { type MadeUpDepartment, madeUpPart, makeDepartment } from './made-up-department.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let department: MadeUpDepartment;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let staff: Awaited<ReturnType<MadeUpDepartment['signIn']>>;
let taskId: string;
let files: string;
let rate: string;
/** The parts of the first list: of the first office, of the second, of the clerk. */
let parts: string[];

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-06-01');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  department = await makeDepartment(system, authority);
  people = await authority.signIn();
  staff = await department.signIn();
  const task = await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ/TU', {
    indicators: [
      { name: 'Hồ sơ', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000' } },
      { name: 'Đúng hạn', unitOfMeasure: '%', target: { direction: 'atLeast', target: '95' } },
    ],
  });
  taskId = task.id;
  const { indicators } = await people.owner.get(`/tasks/${taskId}`);
  [files, rate] = indicators.map(({ id }: { id: string }) => id);
});
afterAll(() => system.close());

const give =
  (parentId?: string) =>
  (...subTasks: object[]) =>
    [`/tasks/${taskId}/sub-tasks`, { ...(parentId === undefined ? {} : { parentId }), subTasks }] as const;

const officeOne = () => ({ unitId: department.officeOneId });
const clerk = () => department.people.clerk;

describe('giving', () => {
  it('shows to whom: people of the owner’s unit and the units below it, and no others', async () => {
    const path = `/tasks/${taskId}/assignees`;
    const told = await people.owner.get(path);
    expect(told.units.map(({ unitName }: { unitName: string }) => unitName)).toEqual([
      'Phòng Hai',
      'Phòng Một',
    ]);
    // The owner himself is the only one with a post in the department itself.
    expect(told.people).toEqual([]);
    const inOffice = await people.owner.get(`${path}?unitId=${department.officeOneId}`);
    expect(inOffice).toMatchObject({
      units: [{ unitId: department.teamId, unitName: 'Tổ Một' }],
      people: [
        { ...department.people.headOne, isHead: true },
        { ...department.people.clerk, isHead: false, unitName: 'Phòng Một' },
      ],
    });
    expect(await people.owner.refused('GET', `${path}?unitId=${department.otherOfficeId}`)).toEqual([
      404,
      'notFound',
    ]);
    expect(await people.leader.refused('GET', path)).toEqual([403, 'notAllowed']);
    expect(await staff.headOne.refused('GET', path)).toEqual([404, 'notFound']);
  });

  const problemOf = async (part: object) => {
    const { kind, params } = await people.owner.refusal('POST', ...give()(part));
    return params.problem ? `${params.path}: ${params.problem}` : `${kind} ${params.what}`;
  };

  it('refuses what does not fit the task', async () => {
    const with_ = (more: object) => madeUpPart('Phần việc', '40', officeOne(), more);
    expect(await problemOf(with_({ dueOn: '2026-12-01' }))).toBe('subTasks[0].dueOn: tooLate');
    expect(await problemOf(with_({ dueOn: '2026-05-31' }))).toBe('subTasks[0].dueOn: tooEarly');
    expect(await problemOf(with_({ share: '0' }))).toBe('subTasks[0].share: notPositive');
    expect(await problemOf(with_({ share: '100.01' }))).toBe('subTasks[0].share: tooLarge');
    const of = (indicatorId: string, part: string) => ({ parts: [{ indicatorId, part }] });
    expect(await problemOf(with_(of(rate, '95')))).toBe('subTasks[0].parts[0].indicatorId: notAdditive');
    expect(await problemOf(with_(of(files, '-1')))).toBe('subTasks[0].parts[0].part: notPositive');
    expect(await problemOf(with_(of(taskId, '1')))).toBe('notFound indicator');
    const twice = { parts: [of(files, '1').parts[0], of(files, '2').parts[0]] };
    expect(await problemOf(with_(twice))).toBe('subTasks[0].parts[1].indicatorId: namedTwice');
  });

  it('refuses whoever is no part of the owner’s unit, or holds the work already', async () => {
    const to = (assignee: object) => madeUpPart('Phần việc', '40', assignee);
    expect(await problemOf(to({ unitId: department.otherOfficeId }))).toBe(
      'subTasks[0].assignee: unknownOption',
    );
    expect(await problemOf(to(department.people.outsider))).toBe('subTasks[0].assignee: unknownOption');
    // The owner is the head of his department.
    expect(await problemOf(to({ unitId: authority.departmentId }))).toBe('subTasks[0].assignee: ownWork');
    expect(await problemOf(to({ unitId: taskId }))).toBe('notFound unit');
    expect(await problemOf(to({ ...clerk(), postId: department.people.headOne.postId }))).toBe(
      'notFound tenure',
    );
  });

  it('is for the owner only; whom the task does not concern does not learn of it', async () => {
    const request = give()(madeUpPart('Phần việc', '40', officeOne()));
    for (const stranger of [people.successor, staff.headOne])
      expect(await stranger.refused('POST', ...request)).toEqual([404, 'notFound']);
    for (const reader of [people.specialist, people.leader])
      expect(await reader.refused('POST', ...request)).toEqual([403, 'notAllowed']);
  });

  it('gives a whole list or nothing, each part once', async () => {
    const list = [
      madeUpPart('Kho thứ nhất', '50', officeOne(), { parts: [{ indicatorId: files, part: '1200' }] }),
      madeUpPart(
        'Kho thứ hai',
        '30',
        { unitId: department.officeTwoId },
        {
          parts: [{ indicatorId: files, part: '900' }],
        },
      ),
      madeUpPart('Danh mục', '15.0', clerk()),
    ];
    expect(await people.owner.refused('POST', ...give()(...list, madeUpPart('x', '0', officeOne())))).toEqual(
      [422, 'invalidValue'],
    );
    expect(
      await people.owner.refused('POST', ...give()(...list, madeUpPart('kho thu nhat', '1', officeOne()))),
    ).toEqual([409, 'duplicate']);
    expect((await people.owner.get(`/tasks/${taskId}/sub-tasks`)).subTasks).toEqual([]);
    const { ids } = await people.owner.post(...give()(...list));
    parts = ids;
    expect(parts).toHaveLength(3);
    expect(await people.owner.refused('POST', ...give()(list[2] ?? {}))).toEqual([409, 'duplicate']);
  });

  it('shows what is shared out too much and too little, and what does not add up', async () => {
    const told = await people.owner.get(`/tasks/${taskId}/sub-tasks`);
    expect(told.shares).toEqual({
      total: '100',
      allocated: '95',
      agreed: '0',
      difference: '-5',
      differencePercent: '-5',
      standing: 'under',
    });
    expect(told.indicators).toMatchObject([
      {
        indicatorId: files,
        total: '2000',
        allocated: '2100',
        difference: '100',
        differencePercent: '5',
        standing: 'over',
      },
      { indicatorId: rate, additive: false, why: 'percentage' },
    ]);
    expect(told.rolledUp).toEqual({ percent: null, knownShare: '0', unknownShare: '95' });
    expect(told.ownReport).toEqual({ state: 'missing', percent: null, amounts: [] });
    expect(told.actions).toEqual(['giveSubTask']);
  });
});

describe('answering', () => {
  it('shows the part to whoever takes it, and to nobody else outside', async () => {
    const [first = '', , third = ''] = parts;
    expect(await staff.headOne.get(`/sub-tasks/${first}`)).toMatchObject({
      title: 'Kho thứ nhất',
      state: 'offered',
      share: '50',
      sides: ['assignee'],
      actions: ['agreeSubTask', 'returnSubTask'],
      task: { id: taskId, title: 'Số hóa hồ sơ', dueOn: '2026-11-30' },
      parts: [{ indicatorId: files, part: '1200' }],
      indicators: [{ id: files, name: 'Hồ sơ', unitOfMeasure: 'hồ sơ' }],
      history: [{ action: 'giveSubTask', fullName: 'Nguyễn Giả Định 01' }],
    });
    for (const stranger of [staff.headTwo, staff.clerk, staff.outsider, people.successor])
      expect(await stranger.refused('GET', `/sub-tasks/${first}`)).toEqual([404, 'notFound']);
    expect((await people.specialist.get(`/sub-tasks/${first}`)).actions).toEqual([]);
    expect((await people.owner.get(`/sub-tasks/${first}`)).sides).toEqual(['giver']);
    // The head of the office sees what his clerk took.
    expect((await staff.headOne.get(`/sub-tasks/${third}`)).sides).toEqual([]);
    expect(await staff.clerk.refused('GET', `/tasks/${taskId}/sub-tasks`)).toEqual([404, 'notFound']);
  });

  it('agrees, or returns with a reason and is asked anew', async () => {
    const [first = '', second = '', third = ''] = parts;
    const answer = (answer: string, version = 1, more: object = {}) => ({ version, answer, ...more });
    expect(await staff.headOne.refused('POST', `/sub-tasks/${first}/answer`, answer('agree', 2))).toEqual([
      409,
      'versionConflict',
    ]);
    expect(await people.owner.refused('POST', `/sub-tasks/${first}/answer`, answer('agree'))).toEqual([
      403,
      'notAllowed',
    ]);
    expect(await staff.headOne.post(`/sub-tasks/${first}/answer`, answer('agree'))).toEqual({ version: 2 });
    expect(await staff.headOne.refused('POST', `/sub-tasks/${first}/answer`, answer('agree', 2))).toEqual([
      409,
      'wrongState',
    ]);
    await staff.clerk.post(`/sub-tasks/${third}/answer`, answer('agree'));

    for (const reason of [{}, { reason: '  ' }])
      expect(
        await staff.headTwo.refused('POST', `/sub-tasks/${second}/answer`, answer('return', 1, reason)),
      ).toEqual([422, 'reasonNeeded']);
    await staff.headTwo.post(
      `/sub-tasks/${second}/answer`,
      answer('return', 1, { reason: 'Kho chỉ có 800' }),
    );
    expect(
      await staff.headTwo.refused('POST', `/sub-tasks/${second}/revise`, { version: 2, share: '20' }),
    ).toEqual([403, 'notAllowed']);
    await people.owner.post(`/sub-tasks/${second}/revise`, {
      version: 2,
      parts: [{ indicatorId: files, part: '800' }],
    });
    await staff.headTwo.post(`/sub-tasks/${second}/answer`, answer('agree', 3));
    const { state, history } = await staff.headTwo.get(`/sub-tasks/${second}`);
    expect(state).toBe('agreed');
    expect(
      history.map(({ action, reason, details }: Record<string, unknown>) => [action, reason, details]),
    ).toEqual([
      ['giveSubTask', null, null],
      ['returnSubTask', 'Kho chỉ có 800', null],
      [
        'reviseSubTask',
        null,
        { changes: [{ field: 'part', indicatorId: files, before: '900', after: '800' }] },
      ],
      ['agreeSubTask', null, null],
    ]);
    const told = await people.owner.get(`/tasks/${taskId}/sub-tasks`);
    expect(told.indicators[0]).toMatchObject({ allocated: '2000', agreed: '2000', standing: 'exact' });
    expect(await people.owner.refused('POST', `/sub-tasks/${first}/revise`, { version: 2 })).toEqual([
      422,
      'invalidValue',
    ]);
  });
});

describe('reporting', () => {
  it('refuses reports that say nothing, more than all, or of what is not theirs', async () => {
    const [first = ''] = parts;
    const problem = async (report: object) =>
      (
        await staff.headOne.refusal('POST', `/sub-tasks/${first}/reports`, {
          version: 2,
          narrative: 'Đang làm',
          ...report,
        })
      ).params;
    expect(await problem({})).toEqual({ path: 'percent', problem: 'required' });
    expect(await problem({ percent: '101' })).toMatchObject({ path: 'percent', problem: 'tooLarge' });
    expect(await problem({ percent: '-1' })).toMatchObject({ path: 'percent', problem: 'tooSmall' });
    expect(await problem({ readings: [{ indicatorId: rate, actual: '90' }] })).toEqual({
      what: 'indicator',
      id: rate,
    });
  });

  it('rolls up what is known by weight, beside what the owner reports himself', async () => {
    const [first = '', second = ''] = parts;
    await startTask(authority, taskId);
    const report = (caller: Caller, id: string, version: number, more: object) =>
      caller.post(`/sub-tasks/${id}/reports`, { version, narrative: 'Đang làm', ...more });
    await report(staff.headOne, first, 2, { readings: [{ indicatorId: files, actual: '300' }] });
    await report(staff.headTwo, second, 4, {
      percent: '60',
      readings: [{ indicatorId: files, actual: '500' }],
    });
    await people.owner.post(`/tasks/${taskId}/reports`, {
      period: '2026-Q1',
      narrative: 'Báo cáo của chủ nhiệm vụ',
      readings: [
        { indicatorId: files, actual: '1000' },
        { indicatorId: rate, actual: '95' },
      ],
    });
    const told = await people.leader.get(`/tasks/${taskId}/sub-tasks`);
    // 300 of 1200 is 25: (50 × 25 + 30 × 60) ÷ 80 = 3050 ÷ 80
    expect(told.rolledUp).toEqual({ percent: '38.125', knownShare: '80', unknownShare: '15' });
    expect(told.indicators[0]).toMatchObject({ reported: '800', knownParts: '2000', unknownParts: '0' });
    // 1000 of 2000 is 50, 95 of 95 is 100.
    expect(told.ownReport).toEqual({
      state: 'measured',
      percent: '75',
      amounts: [{ indicatorId: files, amount: '1000' }],
    });
    expect((await people.owner.get(`/tasks/${taskId}`)).indicators[0].measured.actual).toBe('1000');
  });

  it('does not count a report that was sent back; a later report stands beside the earlier', async () => {
    const [, second = ''] = parts;
    const check = (more: object) => [`/sub-tasks/${second}/check`, { version: 5, ...more }] as const;
    expect(await staff.headTwo.refused('POST', ...check({ outcome: 'done' }))).toEqual([403, 'notAllowed']);
    expect(await people.owner.refused('POST', ...check({ outcome: 'sendBack' }))).toEqual([
      422,
      'reasonNeeded',
    ]);
    await people.owner.post(...check({ outcome: 'sendBack', reason: 'Chưa có danh mục' }));
    expect((await people.owner.get(`/tasks/${taskId}/sub-tasks`)).rolledUp).toEqual({
      percent: '25',
      knownShare: '50',
      unknownShare: '45',
    });
    await staff.headTwo.post(`/sub-tasks/${second}/reports`, {
      version: 6,
      percent: '100',
      narrative: 'Đã có danh mục',
      readings: [{ indicatorId: files, actual: '800' }],
    });
    await people.owner.post(`/sub-tasks/${second}/check`, { version: 7, outcome: 'done' });
    const told = await staff.headTwo.get(`/sub-tasks/${second}`);
    expect(told).toMatchObject({ state: 'done', ownReport: '100', version: 8, actions: [] });
    expect(told.reports).toMatchObject([
      { revision: 1, percent: '60', sentBack: true, submittedBy: 'Trần Giả Định headTwo' },
      { revision: 2, percent: '100', sentBack: false, readings: [{ indicatorId: files, actual: '800' }] },
    ]);
    for (const action of ['reports', 'revise', 'cancel'])
      expect(
        await people.owner.refused('POST', `/sub-tasks/${second}/${action}`, {
          version: 8,
          ...(action === 'revise' ? { share: '20' } : {}),
          ...(action === 'cancel' ? { reason: 'x' } : {}),
          ...(action === 'reports' ? { percent: '1', narrative: 'x' } : {}),
        }),
      ).toEqual([409, 'wrongState']);
  });
});

describe('further down', () => {
  let below: string;
  it('is shared out by whoever took a part, and counts once', async () => {
    const [first = ''] = parts;
    const request = give(first)(
      madeUpPart('Tầng một', '60', clerk(), { parts: [{ indicatorId: files, part: '500' }] }),
      madeUpPart('Tầng hai', '60', { unitId: department.teamId }),
    );
    expect(await staff.clerk.refused('POST', ...request)).toEqual([404, 'notFound']);
    expect(await staff.headTwo.refused('POST', ...request)).toEqual([404, 'notFound']);
    expect(await people.owner.refused('POST', ...request)).toEqual([403, 'notAllowed']);
    const outside = give(first)(madeUpPart('x', '1', { unitId: department.officeTwoId }));
    expect((await staff.headOne.refusal('POST', ...outside)).params.problem).toBe('unknownOption');
    const { ids } = await staff.headOne.post(...request);
    below = ids[0];
    await staff.clerk.post(`/sub-tasks/${below}/answer`, { version: 1, answer: 'agree' });
    await staff.clerk.post(`/sub-tasks/${below}/reports`, {
      version: 2,
      narrative: 'Xong một nửa',
      readings: [{ indicatorId: files, actual: '250' }],
    });
    const told = await people.owner.get(`/tasks/${taskId}/sub-tasks`);
    const part = told.subTasks.find(({ id }: { id: string }) => id === first);
    // Its own 25 stands beside the 50 that come from below, known of half of it.
    expect(part).toMatchObject({
      ownReport: '25',
      counted: 'rolledUp',
      below: {
        rolledUp: { percent: '50', knownShare: '60', unknownShare: '60' },
        shares: { allocated: '120', standing: 'over' },
        indicators: [{ total: '1200', allocated: '500', standing: 'under', reported: '250' }],
      },
    });
    // (25 × 50 + 30 × 100) ÷ 55 = 4250 ÷ 55; the clerk's list of 15 is still unknown.
    expect(told.rolledUp).toEqual({
      percent: '77.27272727272727272727272727272727272727',
      knownShare: '55',
      unknownShare: '40',
    });
    // 800 of the other part and the clerk's 500; of the 1200 shared out to him, 700 nobody has are open.
    expect(told.indicators[0]).toMatchObject({ reported: '1050', knownParts: '1300', unknownParts: '700' });
    // The clerk sees what his part is part of, and no more of the task.
    const seen = await staff.clerk.get(`/sub-tasks/${below}`);
    expect(seen.above).toEqual([{ id: first, title: 'Kho thứ nhất', dueOn: '2026-10-31' }]);
    expect(await staff.clerk.refused('GET', `/tasks/${taskId}`)).toEqual([404, 'notFound']);
  });

  it('is to be agreed again when the part above is revised, and may be due no later', async () => {
    const [first = ''] = parts;
    await people.owner.post(`/sub-tasks/${first}/revise`, {
      version: 3,
      dueOn: '2026-09-30',
      reason: 'Sớm hơn',
    });
    const seen = await staff.clerk.get(`/sub-tasks/${below}`);
    expect(seen.needsAgreement).toMatchObject([
      { decisionId: null, changes: [{ field: 'dueOn', before: '2026-10-31', after: '2026-09-30' }] },
    ]);
    const { params } = await staff.clerk.refusal('POST', `/sub-tasks/${below}/answer`, {
      version: 4,
      answer: 'agree',
    });
    expect(params).toEqual({ path: 'dueOn', problem: 'tooLate', given: '2026-10-31', limit: '2026-09-30' });
    const revise = [`/sub-tasks/${below}/revise`, { version: 4, dueOn: '2026-09-15' }] as const;
    await staff.headOne.post(...revise);
    await staff.clerk.post(`/sub-tasks/${below}/answer`, { version: 5, answer: 'agree' });
    expect((await staff.clerk.get(`/sub-tasks/${below}`)).needsAgreement).toEqual([]);
    await staff.headOne.post(`/sub-tasks/${first}/answer`, { version: 4, answer: 'agree' });
  });

  it('ends with the part above, and what was done stays', async () => {
    const [first = ''] = parts;
    expect(
      await people.owner.refused('POST', `/sub-tasks/${first}/cancel`, { version: 5, reason: ' ' }),
    ).toEqual([422, 'reasonNeeded']);
    expect(
      await staff.headOne.refused('POST', `/sub-tasks/${first}/cancel`, { version: 5, reason: 'x' }),
    ).toEqual([403, 'notAllowed']);
    await people.owner.post(`/sub-tasks/${first}/cancel`, { version: 5, reason: 'Thuê đơn vị ngoài' });
    const seen = await staff.clerk.get(`/sub-tasks/${below}`);
    expect(seen).toMatchObject({ state: 'ended', actions: [], ownReport: '50' });
    expect(seen.history.at(-1)).toMatchObject({ action: 'endedAbove', details: { parentId: first } });
    const told = await people.owner.get(`/tasks/${taskId}/sub-tasks`);
    expect(told.rolledUp).toEqual({ percent: '100', knownShare: '30', unknownShare: '15' });
    expect(told.shares).toMatchObject({ allocated: '45', standing: 'under' });
    expect(told.subTasks).toHaveLength(3);
  });
});

describe('lists', () => {
  const titles = ({ subTasks }: { subTasks: { title: string }[] }) => subTasks.map(({ title }) => title);

  it('shows everybody his own, those due first first, a page at a time', async () => {
    const day = (dueOn: string) => ({ dueOn });
    await people.owner.post(
      ...give()(
        madeUpPart('Thứ ba', '1', clerk(), day('2026-08-03')),
        madeUpPart('Thứ nhất', '1', clerk(), day('2026-08-01')),
        madeUpPart('Thứ hai', '1', clerk(), day('2026-08-02')),
      ),
    );
    const page = await staff.clerk.get('/sub-tasks?state=open&limit=2');
    expect(titles(page)).toEqual(['Thứ nhất', 'Thứ hai']);
    const { dueOn, id } = page.next;
    const rest = await staff.clerk.get(`/sub-tasks?state=open&limit=2&after[dueOn]=${dueOn}&after[id]=${id}`);
    expect(titles(rest)).toEqual(['Thứ ba', 'Danh mục']);
    expect(rest.next).toBeNull();
    expect(titles(await staff.headTwo.get('/sub-tasks'))).toEqual(['Kho thứ hai']);
    expect(titles(await staff.outsider.get('/sub-tasks'))).toEqual([]);
    expect(titles(await people.specialist.get('/sub-tasks'))).toEqual([]);
    expect(titles(await staff.headOne.get('/sub-tasks?whose=given'))).toEqual(['Tầng một', 'Tầng hai']);
    expect(titles(await people.owner.get('/sub-tasks?whose=given&state=done'))).toEqual(['Kho thứ hai']);
    expect(await staff.clerk.refused('GET', '/sub-tasks?limit=201')).toEqual([422, 'invalidValue']);
  });

  it('shows nothing that cannot be opened, whoever asks', async () => {
    for (const caller of [...Object.values(people), ...Object.values(staff)])
      for (const whose of ['received', 'given']) {
        const { subTasks } = await caller.get(`/sub-tasks?whose=${whose}`);
        for (const { id } of subTasks) {
          const { sides } = await caller.get(`/sub-tasks/${id}`);
          expect(sides).toContain(whose === 'received' ? 'assignee' : 'giver');
        }
      }
  });

  it('tells what is late', async () => {
    system.setDay('2026-08-02');
    const { subTasks } = await (await system.signIn('clerk')).get('/sub-tasks?state=open');
    expect(subTasks.map(({ title, late }: { title: string; late: boolean }) => [title, late])).toEqual([
      ['Thứ nhất', true],
      ['Thứ hai', false],
      ['Thứ ba', false],
      ['Danh mục', false],
    ]);
    // A part that is late can be changed without a new day; a new day that is past is none.
    const owner = await system.signIn('owner');
    const late = [`/sub-tasks/${subTasks[0].id}/revise`, { version: 1, share: '2' }] as const;
    expect((await owner.refusal('POST', late[0], { ...late[1], dueOn: '2026-08-01' })).params.problem).toBe(
      'tooEarly',
    );
    expect(await owner.post(...late)).toEqual({ version: 2 });
    system.setDay('2026-06-01');
  });
});

it('of ten at once, one is done, and the others are told that somebody was faster', async () => {
  const [owner, taker] = [await system.signIn('owner'), await system.signIn('clerk')];
  const { ids } = await owner.post(...give()(madeUpPart('Mười lần một lúc', '1', clerk())));
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, number) =>
      number % 2 === 0
        ? taker.refused('POST', `/sub-tasks/${ids[0]}/answer`, { version: 1, answer: 'agree' })
        : owner.refused('POST', `/sub-tasks/${ids[0]}/revise`, { version: 1, share: '2' }),
    ),
  );
  expect(answers.map(([status]) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(9).fill(409)]);
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
