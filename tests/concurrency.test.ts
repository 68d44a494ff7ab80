import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from './system/throw-away-system.ts';

/** Twenty at a time on the real server: one wins, the others learn why, and nothing is half done. */
let system: ThrowAwaySystem;
let admin: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  admin = await system.signIn('admin');
});
afterAll(() => system.close());

const unit = { kind: 'department', tree: 'government', block: 'government', validFrom: '2026-01-01' };
const twenty = Array.from({ length: 20 }, (_, position) => position);

it('has one winner among twenty opposite opinions on the same version of a task', async () => {
  const { authority, officialId, postId, groupId } = await anAuthority();
  await system.openAccount(admin, 'nguoi-lam', { officialId });
  await system.openAccount(admin, 'chuyen-vien', { powers: [{ kind: 'specialist', unitId: authority }] });
  const owner = await system.signIn('nguoi-lam');
  const specialist = await system.signIn('chuyen-vien');
  const campaign = await specialist.post('/campaigns', {
    authorityId: authority,
    title: 'Năm 2026',
    packId: 'tuyen-quang-2020',
    periodFrom: '2026-01-01',
    periodTo: '2026-12-31',
  });
  const { ids } = await specialist.post(`/campaigns/${campaign.id}/subjects`, {
    subjects: [{ kind: 'official', officialId, postId, groupId }],
  });
  const task = await owner.post('/tasks/register', {
    campaignId: campaign.id,
    ownerIds: ids,
    title: 'Việc nhiều người cùng xét',
    nature: 'hard',
    horizon: 'oneYear',
    expectedProduct: 'Đề án',
    dueOn: '2026-11-30',
    indicators: [{ name: 'Đề án', unitOfMeasure: 'đề án', target: { direction: 'yesNo' } }],
  });
  await owner.post(`/tasks/${task.id}/submit`, { version: 1 });

  const outcomes = await Promise.all(
    twenty.map((position) =>
      specialist.refused('POST', `/tasks/${task.id}/opinions`, {
        version: 2,
        opinion: position % 2 === 0 ? 'endorse' : 'reject',
        reason: `lần ${position}`,
      }),
    ),
  );
  expect(outcomes.filter(([status]) => status === 200)).toHaveLength(1);
  expect(outcomes.filter(([status]) => status === 409)).toHaveLength(19);
  const told = await specialist.get(`/tasks/${task.id}`);
  expect(told.opinions).toHaveLength(1);
  expect(told.version).toBe(3);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('does a request that comes twenty times at once only once', async () => {
  const answers = await Promise.all(
    twenty.map(() => admin.post('/units', { ...unit, name: 'Đơn vị gửi hai mươi lần' }, 'same-key')),
  );
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
});

async function anAuthority() {
  const authority = await admin.post('/units', { ...unit, name: 'Cấp có thẩm quyền giả định' });
  const post = await admin.post('/posts', {
    unitId: authority.id,
    title: 'Thủ trưởng',
    kind: 'head',
    isHead: true,
    managedById: authority.id,
    validFrom: '2026-01-01',
  });
  const official = await admin.post('/officials', {
    fullName: 'Trần Giả Định',
    enteredById: authority.id,
    madeUp: true,
  });
  await admin.post('/tenures', { officialId: official.id, postId: post.id, from: '2026-01-01' });
  const { pack } = await admin.get('/packs/tuyen-quang-2020');
  return { authority: authority.id, officialId: official.id, postId: post.id, groupId: pack.groups[0].id };
}
