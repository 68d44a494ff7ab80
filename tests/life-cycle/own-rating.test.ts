import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { type MadeUpAuthority, makeAuthority, paper } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** An official who is also the specialist of the authority that rates him. */
let both: Caller;
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let mine: string;
let other: string;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-07');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', groupId: 'staff', officials: 2 });
  [mine = '', other = ''] = await proposeYear(authority, ['60', '60']);
  people = await authority.signIn();
  const admin = await system.signIn('admin');
  const { officialId } = await people.owner.get('/me');
  await system.openAccount(admin, 'both', {
    officialId,
    powers: [{ kind: 'specialist', unitId: authority.provinceId }],
  });
  both = await system.signIn('both');
});
afterAll(() => system.close());

const rowOf = async (id: string) => {
  const { appraisals } = await both.get(`/campaigns/${authority.campaignId}/appraisals`);
  return appraisals.find((row: { id: string }) => row.id === id);
};

it('shows nobody his own level before it is announced, whatever power he holds', async () => {
  await people.leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...paper('01-QĐ', '2026-12-07'),
    ratings: [mine, other].map((appraisalId) => ({ appraisalId, version: 3, level: 'completed' })),
  });
  expect(await both.get(`/appraisals/${mine}`)).toMatchObject({
    proposal: null,
    ratings: [],
    councilSheets: [],
  });
  expect((await both.get(`/appraisals/${other}`)).ratings).toMatchObject([{ level: 'completed' }]);
  expect(await rowOf(mine)).toMatchObject({ level: null, score: null, proposed: null, ratingId: null });
  expect(await rowOf(other)).toMatchObject({ level: 'completed', score: '60', proposed: 'completed' });
  const quotas = await both.get(`/campaigns/${authority.campaignId}/quotas`);
  expect(quotas.open).toEqual([mine]);
  expect(quotas.levels[mine]).toBeUndefined();
});

it('lets nobody announce his own rating or record what it led to', async () => {
  const conflict = [403, 'conflictOfInterest'];
  expect(await both.refused('POST', `/appraisals/${mine}/announce`, { version: 4 })).toEqual(conflict);
  for (const [id, caller] of [
    [mine, people.specialist],
    [other, both],
  ] as const)
    await caller.post(`/appraisals/${id}/announce`, { version: 4 });
  const consequence = async (id: string) => ({
    ratingId: (await people.leader.get(`/appraisals/${id}`)).ratings[0].id,
    use: 'review',
    description: 'Kiểm điểm',
    decidedOn: '2026-12-07',
  });
  expect(await both.refused('POST', '/consequences', await consequence(mine))).toEqual(conflict);
  await both.post('/consequences', await consequence(other));
  expect(await rowOf(mine)).toMatchObject({ level: 'completed' });
});
