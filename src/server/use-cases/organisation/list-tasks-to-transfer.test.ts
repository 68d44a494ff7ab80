import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '#tests/system/throw-away-system.ts';

/** What becomes of the open tasks of a unit that ends, over HTTP, with made-up units and people. */
let system: ThrowAwaySystem;
let admin: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  admin = await system.signIn('admin');
});
afterAll(() => system.close());

const government = { tree: 'government', block: 'government', validFrom: '2020-01-01' };

it('lists the open tasks of ended units, with who could take them over, to those who may see them', async () => {
  const party = { ...government, tree: 'party', block: 'party' };
  const authority = await admin.post('/units', {
    name: 'Tỉnh ủy giả định',
    kind: 'partyCommittee',
    ...party,
  });
  const elsewhere = await admin.post('/units', { name: 'Nơi khác', kind: 'partyCommittee', ...party });
  const old = await admin.post('/units', {
    name: 'Sở Một',
    kind: 'department',
    parentId: authority.id,
    ...government,
  });
  const other = await admin.post('/units', {
    name: 'Sở Hai',
    kind: 'department',
    parentId: authority.id,
    ...government,
  });
  const post = await admin.post('/posts', {
    unitId: old.id,
    title: 'Giám đốc Sở',
    kind: 'departmentDirector',
    isHead: true,
    managedById: authority.id,
    validFrom: '2020-01-01',
  });
  const official = await admin.post('/officials', {
    fullName: 'Lê Giả Định',
    enteredById: authority.id,
    madeUp: true,
  });
  await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2020-01-01' });
  await system.openAccount(admin, 'owner', { officialId: official.id });
  await system.openAccount(admin, 'specialist', { powers: [{ kind: 'specialist', unitId: authority.id }] });
  await system.openAccount(admin, 'stranger', { powers: [{ kind: 'specialist', unitId: elsewhere.id }] });
  const owner = await system.signIn('owner');
  const specialist = await system.signIn('specialist');
  const stranger = await system.signIn('stranger');
  const { pack } = await admin.get('/packs/tuyen-quang-2020');
  const campaign = await specialist.post('/campaigns', {
    authorityId: authority.id,
    title: 'Giao việc năm 2026',
    packId: 'tuyen-quang-2020',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  });
  const { ids } = await specialist.post(`/campaigns/${campaign.id}/subjects`, {
    subjects: [{ kind: 'official', officialId: official.id, postId: post.id, groupId: pack.groups[0].id }],
  });
  const task = await owner.post('/tasks/register', {
    campaignId: campaign.id,
    ownerIds: ids,
    title: 'Việc dở dang',
    nature: 'breakthrough',
    horizon: 'oneYear',
    expectedProduct: 'Đề án',
    dueOn: '2099-11-30',
    indicators: [{ name: 'Đề án', unitOfMeasure: 'đề án', target: { direction: 'atLeast', target: '1' } }],
  });
  expect(await specialist.get('/successions/tasks-to-transfer')).toEqual({ tasks: [], next: null });

  const act = await specialist.post('/successions', {
    kind: 'merge',
    on: '2026-03-01',
    paper: { number: '2/NQ', signedOn: '2026-02-20', signedBy: 'Người ký giả định', title: 'Sáp nhập sở' },
    predecessors: [{ unitId: old.id }, { unitId: other.id }],
    successors: [{ name: 'Sở Một Hai' }],
  });
  const listed = {
    tasks: [
      {
        taskId: task.id,
        title: 'Việc dở dang',
        state: 'draft',
        version: 1,
        dueOn: '2099-11-30',
        campaignId: campaign.id,
        subjectId: ids[0],
        isLead: true,
        unitId: old.id,
        unitName: 'Sở Một',
        endedOn: '2026-03-01',
        successors: [{ id: act.successorIds[0], name: 'Sở Một Hai', share: 'whole' }],
      },
    ],
    next: null,
  };
  expect(await specialist.get(`/successions/tasks-to-transfer?successionId=${act.id}`)).toEqual(listed);
  expect(await specialist.get(`/successions/tasks-to-transfer?unitId=${old.id}`)).toEqual(listed);
  expect((await specialist.get(`/successions/tasks-to-transfer?unitId=${other.id}`)).tasks).toEqual([]);
  // Whoever may not see the task does not find it here either.
  expect((await stranger.get('/successions/tasks-to-transfer')).tasks).toEqual([]);
  expect((await admin.get('/successions/tasks-to-transfer')).tasks).toEqual([]);
});
