import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Twenty at a time on the real server: one wins, the others learn why. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let taskId: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020', officials: 2 });
  ({ id: taskId } = await assignTask(authority, 'Việc nhiều người cùng xét', '01-QĐ/TU'));
  await startTask(authority, taskId);
});
afterAll(() => system.close());

const twenty = Array.from({ length: 20 }, (_, position) => position);
const winners = (outcomes: [number, string][]) =>
  outcomes.map(([status]) => status).toSorted((a, b) => a - b);
const oneOfTwenty = [200, ...Array.from({ length: 19 }, () => 409)];

it('verifies or sends back a product once', async () => {
  system.setDay('2026-03-03');
  const { owner, specialist } = await authority.signIn();
  const { id } = await owner.post(`/tasks/${taskId}/products`, {
    kind: 'report',
    name: 'Báo cáo giả định',
    documentNumber: '1/BC',
  });
  const outcomes = await Promise.all(
    twenty.map((position) =>
      specialist.refused('POST', `/products/${id}/verify`, {
        version: 1,
        outcome: position % 2 === 0 ? 'verified' : 'sentBack',
        note: `lần ${position}`,
        checked: [{ item: 'figures', restsOn: 'document' }],
      }),
    ),
  );
  expect(winners(outcomes)).toEqual(oneOfTwenty);
  const { version, revisions } = await specialist.get(`/products/${id}`);
  expect([version, revisions.length]).toEqual([2, 1]);
});

it('answers a claim once, and seals a period once', async () => {
  system.setDay('2026-04-11');
  const { owner, leader, specialist } = await authority.signIn();
  const cause = await owner.post(`/tasks/${taskId}/causes`, {
    description: 'Mưa đá',
    from: '2026-04-01',
    to: '2026-04-02',
    documentNumber: '2/CĐ',
  });
  const answers = await Promise.all(
    twenty.map((position) =>
      leader.refused('POST', `/causes/${cause.id}/answer`, {
        outcome: position % 2 === 0 ? 'confirmed' : 'refused',
        reason: `lần ${position}`,
      }),
    ),
  );
  expect(winners(answers)).toEqual(oneOfTwenty);
  const seals = await Promise.all(
    twenty.map(() =>
      specialist.refused('POST', `/campaigns/${authority.campaignId}/periods/seal`, { period: '2026-Q1' }),
    ),
  );
  expect(winners(seals)).toEqual(oneOfTwenty);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});
