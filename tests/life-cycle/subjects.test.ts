import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let admin: Caller;
let specialist: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 1 });
  admin = await system.signIn('admin');
  specialist = await system.signIn('specialist');
});
afterAll(() => system.close());

async function setUpUnit(changes: { parentId?: string; validFrom?: string }): Promise<string> {
  const unit = {
    name: 'Đơn vị giả định',
    kind: 'department',
    tree: 'government',
    block: 'government',
    validFrom: '2020-01-01',
    ...changes,
  };
  return (await admin.post('/units', unit)).id as string;
}

const asSubject = (unitId: string) => ({
  subjects: [{ kind: 'unit', unitId, groupId: authority.pack.groups[0].id }],
});

it('takes a unit under the authority, and one of which it manages a post', async () => {
  const subjects = `/campaigns/${authority.campaignId}/subjects`;
  const elsewhere = await setUpUnit({});
  expect(await specialist.refused('POST', subjects, asSubject(elsewhere))).toEqual([404, 'notFound']);
  await admin.post('/posts', {
    unitId: elsewhere,
    title: 'Người đứng đầu',
    kind: 'head',
    isHead: true,
    managedById: authority.provinceId,
    validFrom: '2026-06-01',
  });
  expect((await specialist.post(subjects, asSubject(elsewhere))).ids).toHaveLength(1);
  expect((await specialist.post(subjects, asSubject(authority.departmentId))).ids).toHaveLength(1);
});

it('takes no unit that is set up only after the period', async () => {
  const subjects = `/campaigns/${authority.campaignId}/subjects`;
  const inTime = await setUpUnit({ parentId: authority.provinceId, validFrom: '2026-12-31' });
  const tooLate = await setUpUnit({ parentId: authority.provinceId, validFrom: '2027-01-01' });
  expect((await specialist.post(subjects, asSubject(inTime))).ids).toHaveLength(1);
  expect(await specialist.refused('POST', subjects, asSubject(tooLate))).toEqual([404, 'notFound']);
});

it('gives a post once to the same person at the same time, and not before it exists', async () => {
  const post = await admin.post('/posts', {
    unitId: authority.departmentId,
    title: 'Phó Giám đốc Sở',
    kind: 'deputyDirector',
    isHead: false,
    managedById: authority.provinceId,
    validFrom: '2025-01-01',
  });
  const { id: officialId } = await admin.post('/officials', {
    fullName: 'Trần Giả Định',
    enteredById: authority.provinceId,
    madeUp: true,
  });
  const tenure = { officialId, postId: post.id };
  expect(await admin.refusal('POST', '/tenures', { ...tenure, from: '2024-12-31' })).toMatchObject({
    params: { path: 'from', problem: 'tooEarly', given: '2024-12-31', limit: '2025-01-01' },
  });
  await admin.post('/tenures', { ...tenure, from: '2025-01-01' });
  for (const from of ['2025-01-01', '2026-02-01'])
    expect(await admin.refused('POST', '/tenures', { ...tenure, from })).toEqual([409, 'duplicate']);
});
