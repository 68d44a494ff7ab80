import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { type MadeUpDepartment, madeUpPart, makeDepartment } from './made-up-department.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let department: MadeUpDepartment;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let staff: Awaited<ReturnType<MadeUpDepartment['signIn']>>;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-06-01');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  department = await makeDepartment(system, authority);
  people = await authority.signIn();
  staff = await department.signIn();
});
afterAll(() => system.close());

const decide = (kind: string, number: string, signedOn: string, task: object) =>
  people.leader.post(`/decisions/${kind}`, {
    campaignId: authority.campaignId,
    ...paper(number, signedOn),
    tasks: [task],
  });

/** A running task of which the first office has a part and the clerk a part of that; both agreed. */
async function shareOut(title: string, number: string) {
  const { id: taskId } = await assignTask(authority, title, number);
  await startTask(authority, taskId);
  const { indicators } = await people.owner.get(`/tasks/${taskId}`);
  const files: string = indicators[0].id;
  const give = async (caller: typeof people.owner, parentId: object, part: object) => {
    const { ids } = await caller.post(`/tasks/${taskId}/sub-tasks`, { ...parentId, subTasks: [part] });
    return ids[0] as string;
  };
  const office = await give(
    people.owner,
    {},
    madeUpPart(
      'Phần của phòng',
      '80',
      { unitId: department.officeOneId },
      {
        parts: [{ indicatorId: files, part: '2000' }],
      },
    ),
  );
  await staff.headOne.post(`/sub-tasks/${office}/answer`, { version: 1, answer: 'agree' });
  const clerk = await give(
    staff.headOne,
    { parentId: office },
    madeUpPart('Phần của chuyên viên', '50', department.people.clerk),
  );
  await staff.clerk.post(`/sub-tasks/${clerk}/answer`, { version: 1, answer: 'agree' });
  return { taskId, files, office, clerk };
}

const needs = async (id: string) => (await people.leader.get(`/sub-tasks/${id}`)).needsAgreement;

it('asks for the parts of an adjusted task to be agreed again, saying what changed', async () => {
  const { taskId, files, office, clerk } = await shareOut('Việc được điều chỉnh', '01-QĐ/TU');
  const { decisionId } = await decide('adjust', '02-QĐ/TU', '2026-05-04', {
    taskId,
    version: 6,
    dueOn: '2026-10-01',
    indicators: [{ indicatorId: files, target: { direction: 'atLeast', target: '2500' } }],
  });
  expect(await needs(office)).toMatchObject([
    {
      decisionId,
      changes: [
        { field: 'dueOn', before: '2026-11-30', after: '2026-10-01' },
        {
          field: 'indicator',
          indicatorId: files,
          before: { target: { direction: 'atLeast', target: '2000' } },
          after: { target: { direction: 'atLeast', target: '2500' } },
        },
      ],
    },
  ]);
  // The clerk's part is a part of the office's, which has not changed.
  expect(await needs(clerk)).toEqual([]);
  const told = await people.owner.get(`/tasks/${taskId}/sub-tasks`);
  expect(told.indicators[0]).toMatchObject({
    total: '2500',
    allocated: '2000',
    agreed: '0',
    difference: '-500',
    differencePercent: '-20',
  });
  const listed = await staff.headOne.get('/sub-tasks?state=needsAgreement');
  expect(listed.subTasks.map(({ id }: { id: string }) => id)).toEqual([office]);

  const { parts } = await staff.headOne.get('/me/work');
  expect(parts).toMatchObject([{ id: office, action: 'agreeSubTask', taskTitle: 'Việc được điều chỉnh' }]);

  // Its day lies after the new one: it cannot go on as it is.
  const agree = [`/sub-tasks/${office}/answer`, { version: 3, answer: 'agree' }] as const;
  expect((await staff.headOne.refusal('POST', ...agree)).params).toMatchObject({ problem: 'tooLate' });
  await people.owner.post(`/sub-tasks/${office}/revise`, {
    version: 3,
    dueOn: '2026-09-30',
    parts: [{ indicatorId: files, part: '2500' }],
  });
  expect(await staff.headOne.get(`/sub-tasks/${office}`)).toMatchObject({
    state: 'offered',
    needsAgreement: [],
  });
  expect(await needs(clerk)).toMatchObject([
    { decisionId: null, changes: [{ field: 'dueOn' }, { field: 'part', before: '2000', after: '2500' }] },
  ]);
});

it('lets the assignee or the giver agree that a part goes on as it is, or the assignee return it', async () => {
  const { taskId, files, office } = await shareOut('Việc thêm chỉ tiêu', '03-QĐ/TU');
  const raise = (number: string, version: number, target: string) =>
    decide('adjust', number, '2026-05-04', {
      taskId,
      version,
      indicators: [{ indicatorId: files, target: { direction: 'atLeast', target } }],
    });
  await staff.headOne.post(`/sub-tasks/${office}/reports`, {
    version: 2,
    percent: '40',
    narrative: 'Đang làm',
  });
  await raise('04-QĐ/TU', 6, '2100');
  await raise('05-QĐ/TU', 7, '2200');
  expect(await needs(office)).toHaveLength(2);
  expect(
    await people.owner.refused('POST', `/sub-tasks/${office}/check`, { version: 5, outcome: 'done' }),
  ).toEqual([409, 'wrongState']);
  expect(
    await staff.clerk.refused('POST', `/sub-tasks/${office}/answer`, { version: 5, answer: 'agree' }),
  ).toEqual([404, 'notFound']);
  await people.owner.post(`/sub-tasks/${office}/answer`, { version: 5, answer: 'agree' });
  expect(await staff.headOne.get(`/sub-tasks/${office}`)).toMatchObject({
    state: 'reported',
    needsAgreement: [],
    ownReport: '40',
  });
  await raise('06-QĐ/TU', 8, '2300');
  await staff.headOne.post(`/sub-tasks/${office}/answer`, {
    version: 7,
    answer: 'return',
    reason: 'Quá sức',
  });
  expect((await people.owner.get(`/sub-tasks/${office}`)).state).toBe('returned');
});

it('carries a stop and its end down to every level, and nothing new is given meanwhile', async () => {
  const { taskId, office, clerk } = await shareOut('Việc tạm dừng', '07-QĐ/TU');
  await decide('suspend', '08-QĐ/TU', '2026-04-01', { taskId, version: 6 });
  const stopped = [{ field: 'state', before: 'active', after: 'suspended' }];
  for (const id of [office, clerk]) expect(await needs(id)).toMatchObject([{ changes: stopped }]);
  const subTasks = [madeUpPart('Phần mới', '5', department.people.clerk)];
  expect(await people.owner.refused('POST', `/tasks/${taskId}/sub-tasks`, { subTasks })).toEqual([
    409,
    'wrongState',
  ]);
  expect(
    await people.owner.refused('POST', `/sub-tasks/${office}/revise`, { version: 3, share: '70' }),
  ).toEqual([409, 'wrongState']);
  await decide('resume', '09-QĐ/TU', '2026-05-04', { taskId, version: 7 });
  expect(await needs(clerk)).toMatchObject([
    { changes: stopped },
    { changes: [{ field: 'state', before: 'suspended', after: 'active' }] },
  ]);
  await staff.clerk.post(`/sub-tasks/${clerk}/answer`, { version: 4, answer: 'agree' });
  expect(await needs(clerk)).toEqual([]);
});

it.each([
  ['transfer', '10-QĐ/TU', '11-QĐ/TU'],
  ['withdraw', '12-QĐ/TU', '13-QĐ/TU'],
])('ends the open parts of a task with it: %s', async (kind, assigned, ended) => {
  const { taskId, office, clerk } = await shareOut(`Việc kết thúc bằng ${kind}`, assigned);
  await staff.clerk.post(`/sub-tasks/${clerk}/reports`, { version: 2, percent: '100', narrative: 'Đã xong' });
  await staff.headOne.post(`/sub-tasks/${clerk}/check`, { version: 3, outcome: 'done' });
  const { decisionId, taskIds = [taskId] } = await decide(kind, ended, '2026-05-20', {
    taskId,
    version: 6,
    ...(kind === 'transfer'
      ? { toOwnerIds: [authority.subjectIds[1]], shareDone: '40', startsOn: '2026-06-01' }
      : {}),
  });
  const { state, history } = await people.owner.get(`/sub-tasks/${office}`);
  expect(state).toBe('ended');
  expect(history.at(-1)).toMatchObject({ action: 'endedAbove', details: { decisionId } });
  // What was done stays done.
  expect((await staff.clerk.get(`/sub-tasks/${clerk}`)).state).toBe('done');
  expect(
    await people.owner.refused('POST', `/sub-tasks/${office}/cancel`, { version: 3, reason: 'x' }),
  ).toEqual([409, 'wrongState']);
  // Where it was handed over, the new owner begins with nothing shared out.
  const { subTasks } = await people.leader.get(`/tasks/${taskIds[0]}/sub-tasks`);
  expect(subTasks.map((part: { state: string }) => part.state)).toEqual(kind === 'transfer' ? [] : ['ended']);
});

it('ends what is still open of a task that is closed, and keeps what was reported', async () => {
  const { taskId, office, clerk } = await shareOut('Việc được kết thúc', '14-QĐ/TU');
  await staff.clerk.post(`/sub-tasks/${clerk}/reports`, { version: 2, percent: '70', narrative: 'Gần xong' });
  await people.specialist.post(`/tasks/${taskId}/close`, { version: 6, outcome: 'closeUnfinished' });
  expect((await staff.headOne.get(`/sub-tasks/${office}`)).state).toBe('ended');
  expect(
    await staff.clerk.refused('POST', `/sub-tasks/${clerk}/reports`, {
      version: 4,
      percent: '80',
      narrative: 'x',
    }),
  ).toEqual([409, 'wrongState']);
  // 70, known of the half of its 80 that the office shared out.
  expect((await people.owner.get(`/tasks/${taskId}/sub-tasks`)).rolledUp).toEqual({
    percent: '70',
    knownShare: '40',
    unknownShare: '40',
  });
});

it('leaves a log that holds', async () => {
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
