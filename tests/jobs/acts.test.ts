import { afterAll, beforeAll, expect, it } from 'vitest';
import { remind } from '#use-cases/notice/remind.ts';
import { proposeYear } from '../system/made-up-appraisals.ts';
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
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', groupId: 'staff' });
});
afterAll(() => system.close());

/** The kinds of what somebody was told and has not read, the oldest first; read from then on. */
async function news(userName: string): Promise<string[]> {
  const caller = await system.signIn(userName);
  const { notices } = await caller.get('/me/notices?unread=true');
  await caller.post('/me/notices/read', {});
  return notices.toReversed().map((notice: { kind: string }) => notice.kind);
}

it('tells the owner of an order, a returned plan and a product sent back, and not who did it', async () => {
  const { owner, leader, specialist } = await authority.signIn();
  await leader.post('/tasks/order', { ...madeUpTask(authority, 'Việc đặt hàng'), reason: 'Cần gấp' });
  expect(await news('owner')).toEqual(['orderAwaitingReply']);

  const { id } = await assignTask(authority, 'Việc có kế hoạch', '01-QĐ/TU');
  await owner.post(`/tasks/${id}/plans`, {
    version: 4,
    generalObjective: 'Mục tiêu',
    specificObjectives: ['Mục tiêu cụ thể'],
    solutions: ['Giải pháp'],
    milestones: [{ title: 'Mốc', dueOn: '2026-06-30' }],
  });
  await leader.post(`/tasks/${id}/plans/answer`, { version: 5, answer: 'returnPlan', reason: 'Chưa rõ' });
  expect(await news('owner')).toEqual(['taskAssigned', 'planReturned']);

  const other = await assignTask(authority, 'Việc có sản phẩm', '02-QĐ/TU');
  await startTask(authority, other.id);
  await news('owner');
  const product = await owner.post(`/tasks/${other.id}/products`, {
    kind: authority.pack.settings.products?.value[0].id ?? 'scheme',
    name: 'Đề án giả định',
    documentNumber: '12/ĐA',
  });
  await specialist.post(`/products/${product.id}/verify`, {
    version: 1,
    outcome: 'sentBack',
    note: 'Thiếu nghiệm thu',
  });
  expect(await news('owner')).toEqual(['productSentBack']);
  expect([await news('leader'), await news('specialist'), await news('successor')]).toEqual([[], [], []]);
});

it('tells nobody what he did himself', async () => {
  const admin = await system.signIn('admin');
  const { owner } = await authority.signIn();
  const { officialId } = await owner.get('/me');
  await system.openAccount(admin, 'ownerLeader'.toLowerCase(), {
    officialId,
    powers: [{ kind: 'leader', unitId: authority.provinceId }],
  });
  const both = await system.signIn('ownerleader');
  await both.post('/tasks/order', { ...madeUpTask(authority, 'Việc tự đặt'), reason: 'Cần làm' });
  // His other account hears of it: somebody else may use it for him.
  expect(await news('ownerleader')).toEqual([]);
  expect(await news('owner')).toEqual(['orderAwaitingReply']);
});

it('tells the official that his objection was answered, and the authority when an answer is due', async () => {
  system.setDay('2026-12-07');
  const [mine = ''] = await proposeYear(authority, ['60']);
  const december = await authority.signIn();
  await december.leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...paper('03-QĐ/TU', '2026-12-07'),
    ratings: [{ appraisalId: mine, version: 3, level: 'completed' }],
  });
  await december.specialist.post(`/appraisals/${mine}/announce`, { version: 4 });
  await december.owner.post(`/appraisals/${mine}/objections`, { version: 5, reason: 'Chưa tính quý IV' });
  for (const userName of ['owner', 'leader', 'specialist']) await news(userName);

  // Seven working days from Monday 7 December: Wednesday 16 December; three days before it is Sunday.
  const { services, clock } = system.forJobs;
  const ofAppraisal = async (userName: string) => {
    const caller = await system.signIn(userName);
    const { notices } = await caller.get('/me/notices?unread=true');
    return notices
      .filter((notice: { thingId: string }) => notice.thingId === mine)
      .map(({ kind, params }: { kind: string; params: { action?: string; dueOn?: string } }) => [
        kind,
        params.action,
        params.dueOn,
      ]);
  };
  system.setDay('2026-12-12');
  await remind(services, { now: clock(), daysBefore: 3 });
  expect(await ofAppraisal('leader')).toEqual([]);
  system.setDay('2026-12-13');
  await remind(services, { now: clock(), daysBefore: 3 });
  expect(await ofAppraisal('leader')).toEqual([['stepDueSoon', 'answerObjection', '2026-12-16']]);
  expect(await ofAppraisal('owner')).toEqual([]);

  await (
    await system.signIn('leader')
  ).post(`/appraisals/${mine}/objections/answer`, {
    version: 6,
    reason: 'Đã tính đủ',
  });
  expect(await ofAppraisal('owner')).toEqual([['objectionAnswered', undefined, undefined]]);
});
