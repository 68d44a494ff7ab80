import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  madeUpTask,
  makeAuthority,
  paper,
} from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Vĩnh Phúc 2022: the Front takes three tasks, one for each of three contents; districts carry an added indicator. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, {
    packId: 'vinh-phuc-371-2022',
    groupId: 'front-and-mass-bodies',
  });
  people = await authority.signIn();
});
afterAll(() => system.close());

const check = async () => {
  const { subjects, complete } = await people.leader.get(`/campaigns/${authority.campaignId}/check`);
  const mine = subjects.find((it: { subjectId: string }) => it.subjectId === authority.subjectIds[0]);
  return { complete, mine };
};

it('names what is missing by the rules of the group, until it is there', async () => {
  expect(await people.owner.refused('GET', `/campaigns/${authority.campaignId}/check`)).toEqual([
    404,
    'notFound',
  ]);
  const before = await check();
  expect(before).toMatchObject({ complete: false, mine: { assigned: 0, proposed: 0, min: 3, max: 3 } });
  expect(before.mine.citation).toMatchObject({
    pack: 'vinh-phuc-371-2022',
    source: { document: 'account-s3', at: 'ba nhiệm vụ gắn với ba nội dung' },
  });
  expect(before.mine.faults).toMatchObject([
    { kind: 'tooFewTasks', given: 0, limit: 3 },
    { kind: 'contentMissing', id: 'party-building', title: { vi: 'Xây dựng Đảng' } },
    { kind: 'contentMissing', id: 'government-building' },
    { kind: 'contentMissing', id: 'socio-economic' },
  ]);

  await assignTask(authority, 'Việc thứ nhất', '01-QĐ/TU', { content: 'party-building' });
  const propose = async (title: string, content: string) => {
    const task = await people.owner.post('/tasks/register', { ...madeUpTask(authority, title), content });
    return () => people.owner.post(`/tasks/${task.id}/submit`, { version: 1 });
  };
  const submitSecond = await propose('Việc thứ hai', 'government-building');
  const submitThird = await propose('Việc thứ ba', 'government-building');
  // Drafts do not count.
  expect((await check()).mine).toMatchObject({ assigned: 1, proposed: 0, faults: { length: 3 } });
  await submitSecond();
  await submitThird();
  const after = await check();
  expect(after.mine).toMatchObject({ assigned: 1, proposed: 2 });
  expect(after.mine.faults).toMatchObject([{ kind: 'contentMissing', id: 'socio-economic' }]);
  await (
    await propose('Việc thứ tư', 'socio-economic')
  )();
  expect((await check()).mine.faults).toEqual([{ kind: 'tooManyTasks', given: 4, limit: 3 }]);
});

it('asks districts for the added indicator', async () => {
  system.setDay('2026-03-03');
  const admin = await system.signIn('admin');
  const { specialist, leader } = await authority.signIn();
  const official = await admin.post('/officials', {
    fullName: 'Nguyễn Giả Định 03',
    enteredById: authority.provinceId,
    madeUp: true,
  });
  const post = await admin.post('/posts', {
    unitId: authority.departmentId,
    title: 'Bí thư Huyện ủy giả định',
    kind: 'districtSecretary',
    isHead: false,
    managedById: authority.provinceId,
    validFrom: '2020-01-01',
  });
  await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2020-01-01' });
  const { ids } = await specialist.post(`/campaigns/${authority.campaignId}/subjects`, {
    subjects: [{ kind: 'official', officialId: official.id, postId: post.id, groupId: 'districts' }],
  });
  const faults = async () =>
    (await leader.get(`/campaigns/${authority.campaignId}/check`)).subjects.find(
      (it: { subjectId: string }) => it.subjectId === ids[0],
    ).faults;
  expect(await faults()).toMatchObject([
    { kind: 'tooFewTasks', given: 0, limit: 2 },
    { kind: 'indicatorMissing', id: 'production-value-growth', title: { vi: 'Tăng giá trị sản xuất' } },
  ]);
  const task = madeUpTask(authority, 'Việc của huyện');
  await specialist.post('/tasks/add', {
    ...task,
    ownerIds: ids,
    indicators: task.indicators.map((indicator) => ({ ...indicator, required: 'production-value-growth' })),
  });
  expect(await faults()).toEqual([{ kind: 'tooFewTasks', given: 1, limit: 2 }]);
  // Work of a content that the group of the new owner does not have is not his to take over.
  const { tasks } = await leader.get(`/tasks?campaignId=${authority.campaignId}&state=assigned`);
  const refusal = await leader.refusal('POST', '/decisions/transfer', {
    campaignId: authority.campaignId,
    ...paper('02-QĐ/TU', '2026-03-03'),
    tasks: [{ taskId: tasks[0].id, version: 4, toOwnerIds: ids, shareDone: '0', startsOn: '2026-03-03' }],
  });
  expect(refusal.params).toMatchObject({
    path: 'tasks[0].toOwnerIds[0]',
    problem: 'unknownOption',
    given: 'party-building',
  });
});
