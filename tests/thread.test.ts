import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, loadThrowAwaySystem, type ThrowAwaySystem } from './system/throw-away-system.ts';

/**
 * One task of one scheme through every layer, over HTTP: registered, endorsed, assigned, planned, reported, handed in,
 * scored, rated, announced, and its rating opened down to the figures.
 */
describe.each(databases)('on %s', (database) => {
  let system: ThrowAwaySystem;
  beforeAll(async () => {
    system = await loadThrowAwaySystem(database);
  });
  afterAll(() => system.close());

  it('carries a task from registration to an announced rating that can be opened', async () => {
    const admin = await system.signIn('admin');
    const province = await admin.post('/units', {
      name: 'Tỉnh ủy giả định',
      kind: 'partyCommittee',
      tree: 'party',
      block: 'party',
      validFrom: '2020-01-01',
    });
    const department = await admin.post('/units', {
      name: 'Sở giả định',
      kind: 'department',
      tree: 'government',
      block: 'government',
      parentId: province.id,
      validFrom: '2020-01-01',
    });
    const post = await admin.post('/posts', {
      unitId: department.id,
      title: 'Giám đốc Sở',
      kind: 'departmentDirector',
      isHead: true,
      managedById: province.id,
      validFrom: '2020-01-01',
    });
    const official = await admin.post('/officials', {
      fullName: 'Nguyễn Giả Định',
      enteredById: province.id,
      madeUp: true,
    });
    await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2020-01-01' });
    await system.openAccount(admin, 'owner', { officialId: official.id });
    await system.openAccount(admin, 'specialist', { powers: [{ kind: 'specialist', unitId: province.id }] });
    await system.openAccount(admin, 'leader', { powers: [{ kind: 'leader', unitId: province.id }] });
    const { packs } = await admin.get('/packs');
    expect(packs.map((pack: { head: { id: string } }) => pack.head.id)).toContain('tuyen-quang-2020');
    const { pack } = await admin.get('/packs/tuyen-quang-2020');
    await system.openAccount(admin, 'member', {
      powers: [{ kind: 'councilMember', unitId: province.id, council: pack.groups[0].council }],
    });
    const owner = await system.signIn('owner');
    const specialist = await system.signIn('specialist');
    const leader = await system.signIn('leader');
    const member = await system.signIn('member');

    const campaign = await specialist.post('/campaigns', {
      authorityId: province.id,
      title: 'Giao việc năm 2026',
      packId: 'tuyen-quang-2020',
      periodFrom: '2026-01-01',
      periodTo: '2026-12-31',
    });
    const subjects = await specialist.post(`/campaigns/${campaign.id}/subjects`, {
      subjects: [{ kind: 'official', officialId: official.id, postId: post.id, groupId: pack.groups[0].id }],
    });
    const task = await owner.post('/tasks/register', {
      campaignId: campaign.id,
      ownerIds: subjects.ids,
      title: 'Số hóa toàn bộ hồ sơ đất đai',
      nature: 'breakthrough',
      horizon: 'oneYear',
      expectedProduct: 'Cơ sở dữ liệu đất đai của tỉnh',
      dueOn: '2099-11-30',
      indicators: [
        {
          name: 'Hồ sơ được số hóa',
          unitOfMeasure: 'hồ sơ',
          target: { direction: 'atLeast', target: '2000' },
        },
      ],
    });
    await owner.post(`/tasks/${task.id}/submit`, { version: 1 });
    // Who has nothing to do with the task does not learn that it exists; who has, but no part in the step, does.
    expect(
      await owner.refused('POST', `/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' }),
    ).toEqual([403, 'notAllowed']);
    await specialist.post(`/tasks/${task.id}/opinions`, { version: 2, opinion: 'endorse' });
    expect(
      await leader.refused('POST', '/decisions/assign', {
        campaignId: campaign.id,
        ...paper('01-QĐ/TU'),
        tasks: [{ taskId: task.id, version: 2 }],
      }),
    ).toEqual([409, 'versionConflict']);
    await leader.post('/decisions/assign', {
      campaignId: campaign.id,
      ...paper('01-QĐ/TU'),
      tasks: [{ taskId: task.id, version: 3 }],
    });
    await owner.post(`/tasks/${task.id}/plans`, {
      version: 4,
      generalObjective: 'Người dân tra cứu được hồ sơ của mình',
      specificObjectives: ['Số hóa 2.000 hồ sơ'],
      solutions: ['Thuê đơn vị số hóa'],
      milestones: [{ title: 'Xong 1.000 hồ sơ', dueOn: '2026-06-30' }],
    });
    await leader.post(`/tasks/${task.id}/plans/answer`, { version: 5, answer: 'approvePlan' });
    const assigned = await owner.get(`/tasks/${task.id}`);
    await owner.post(`/tasks/${task.id}/reports`, {
      period: '2026-Q3',
      narrative: 'Vượt chỉ tiêu',
      readings: [
        { indicatorId: assigned.indicators[0].id, actual: '2101', source: 'Văn phòng đăng ký đất đai' },
      ],
    });
    await owner.post(`/tasks/${task.id}/products`, {
      kind: 'dataset',
      name: 'Cơ sở dữ liệu',
      documentNumber: '12/BC',
    });
    await specialist.post(`/tasks/${task.id}/close`, { version: 6, outcome: 'finish' });
    const told = await owner.get(`/tasks/${task.id}`);
    expect(told.state).toBe('finished');
    expect(told.decisions.map((decision: { number: string }) => decision.number)).toEqual(['01-QĐ/TU']);
    expect(told.indicators[0].measured).toEqual({ direction: 'atLeast', target: '2000', actual: '2101' });
    expect(told.history.map((entry: { action: string }) => entry.action)).toEqual([
      'register',
      'submit',
      'endorse',
      'assign',
      'submitPlan',
      'approvePlan',
      'report',
      'finish',
    ]);

    const { opened } = await specialist.post(`/campaigns/${campaign.id}/appraisals`, {});
    const appraisal = `/appraisals/${opened[0].appraisalId}`;
    const points = { novelty: '9', effort: '8', effect: '9.5' };
    await owner.post(`${appraisal}/self`, {
      version: 1,
      points: { ...points, novelty: '10' },
      claimedLevel: 'excellent',
    });
    expect(await owner.refused('POST', `${appraisal}/sheets`, { version: 2, points })).toEqual([
      403,
      'conflictOfInterest',
    ]);
    await member.post(`${appraisal}/sheets`, { version: 2, points });
    const proposal = await specialist.post(`${appraisal}/proposal`, {
      version: 3,
      answers: { notSerious: false },
    });
    // 70 points for an indicator reached (105.05 % counted up to 100 %) and 9 + 8 + 9.5 by the council.
    expect(proposal).toMatchObject({ score: '96.5', level: 'excellent' });
    expect(await owner.get(appraisal)).toMatchObject({ proposal: null, ratings: [] });

    const decided = { appraisalId: opened[0].appraisalId, version: 4, level: 'good' };
    const rate = { campaignId: campaign.id, ...paper('02-QĐ/TU') };
    expect(await leader.refused('POST', '/decisions/rate', { ...rate, ratings: [decided] })).toEqual([
      422,
      'reasonNeeded',
    ]);
    await leader.post('/decisions/rate', {
      ...rate,
      ratings: [{ ...decided, reason: 'Đơn vị còn đơn thư kéo dài' }],
    });
    await specialist.post(`${appraisal}/announce`, { version: 5 });
    const shown = await owner.get(appraisal);
    expect(shown.ratings).toMatchObject([
      { level: 'good', number: '02-QĐ/TU', reason: 'Đơn vị còn đơn thư kéo dài' },
    ]);
    expect(shown.proposal.receipt).toMatchObject({ pack: 'tuyen-quang-2020' });
    expect(shown.proposal.result.trees[0].children.length).toBeGreaterThan(1);
    const statistics = await leader.get(`/campaigns/${campaign.id}/statistics`);
    expect(statistics.levels).toEqual([{ groupId: pack.groups[0].id, level: 'good', subjects: 1 }]);
    expect(await system.verifyLog()).toMatchObject({ faults: [] });
  });

  it('does a repeated request once, and tells a reused id apart', async () => {
    const admin = await system.signIn('admin');
    const unit = {
      name: 'Tổ giả định',
      kind: 'team',
      tree: 'government',
      block: 'government',
      validFrom: '2026-01-01',
    };
    const first = await admin.post('/units', unit, 'key-1');
    expect(await admin.post('/units', unit, 'key-1')).toEqual(first);
    expect(await admin.refused('POST', '/units', { ...unit, name: 'Tổ khác' }, 'key-1')).toEqual([
      409,
      'requestReused',
    ]);
  });

  it('names the place of a bad value, and refuses who has not signed in', async () => {
    const admin = await system.signIn('admin');
    expect(await admin.refused('POST', '/officials', { fullName: '' })).toEqual([422, 'invalidValue']);
    expect(await system.stranger.refused('GET', '/tasks')).toEqual([401, 'signInNeeded']);
    expect((await admin.get('/tasks?limit=5&search=dat%20dai')).tasks).toEqual([]);
    expect(await admin.refused('GET', '/tasks?limit=many')).toEqual([422, 'invalidValue']);
  });
});

function paper(number: string) {
  return { number, signedOn: '2026-02-01', signedBy: 'Người ký giả định', title: 'Quyết định giao việc' };
}
