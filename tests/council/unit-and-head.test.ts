import { afterAll, beforeAll, expect, it } from 'vitest';
import { assignTask, type MadeUpAuthority, makeAuthority, paper } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** A head is not above his unit where the regulation says so: at the proposal, at the decision, at a replacing decision. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let head: string;
let unit: string;
/** The decision that rates the unit. */
let rated: string;

const seen = async (appraisalId: string) => ({
  appraisalId,
  version: (await people.specialist.get(`/appraisals/${appraisalId}`)).version as number,
});
const propose = async (appraisalId: string, position: string, score: string) =>
  [
    `/appraisals/${appraisalId}/proposal`,
    {
      version: (await seen(appraisalId)).version,
      answers: {
        period: 'year',
        position,
        monthScores: [score, score],
        monthsWorked: 12,
        degradationConcluded: false,
        disciplined: false,
        ...(position === 'leader' ? { unitInCorruption: false } : {}),
      },
    },
  ] as const;
const rate = (number: string, ratings: object[], signedOn = '2026-12-20') => ({
  campaignId: authority.campaignId,
  ...paper(number, signedOn),
  ratings,
});

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-20');
  authority = await makeAuthority(system, { packId: 'nd-335-2025' });
  people = await authority.signIn();
  await people.specialist.post(`/campaigns/${authority.campaignId}/subjects`, {
    subjects: [{ kind: 'unit', unitId: authority.departmentId, groupId: authority.pack.groups[0].id }],
  });
  await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ');
  await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const { appraisals } = await people.specialist.get(`/campaigns/${authority.campaignId}/appraisals`);
  const of = (kind: string) =>
    appraisals.find(
      (row: { kind: string; unitId: string }) => row.kind === kind && row.unitId === authority.departmentId,
    ).id;
  head = of('official');
  unit = of('unit');
  const criteria = Object.entries<{ from?: string }>(authority.pack.facts).filter(
    ([, fact]) => fact.from === 'sheets',
  );
  for (const appraisalId of [head, unit])
    await people.leader.post(`/appraisals/${appraisalId}/sheets`, {
      version: 1,
      points: Object.fromEntries(criteria.map(([name]) => [name, '2'])),
    });
});
afterAll(() => system.close());

it('lets no head score his own unit', async () => {
  const { actions } = await people.owner.get(`/appraisals/${unit}`);
  expect(actions).not.toContain('score');
  expect(
    await people.owner.refused('POST', `/appraisals/${unit}/sheets`, { version: 2, points: {} }),
  ).toEqual([403, 'conflictOfInterest']);
});

it('proposes no level of a head before that of his unit is decided', async () => {
  expect(await people.specialist.refusal('POST', ...(await propose(head, 'leader', '95')))).toMatchObject({
    kind: 'missingFacts',
    params: { facts: ['unitLevel'] },
  });
});

it('takes the level of the unit as the ceiling of its head, and rates him only after his work was assigned', async () => {
  await people.specialist.post(...(await propose(unit, 'staff', '75')));
  const decided = rate('10-QĐ', [{ ...(await seen(unit)), level: 'good' }]);
  ({ decisionId: rated } = await people.leader.post('/decisions/rate', decided));
  const { level } = await people.specialist.post(...(await propose(head, 'leader', '95')));
  expect(level).toBe('good');
  const above = rate('11-QĐ', [{ ...(await seen(head)), level: 'excellent', reason: 'Có thành tích' }]);
  expect(await people.leader.refusal('POST', '/decisions/rate', above)).toMatchObject({
    kind: 'outsideRule',
    params: { given: 'excellent', limit: 'good' },
    citation: { pack: 'nd-335-2025', source: { document: 'nd-335' } },
  });
  const known = { ...(await seen(head)), level: 'good' };
  // His work was assigned on 2 March.
  const early = rate('12-QĐ', [known], '2026-03-01');
  expect(await people.leader.refusal('POST', '/decisions/rate', early)).toMatchObject({
    kind: 'invalidValue',
    params: { path: 'signedOn', problem: 'tooEarly', given: '2026-03-01', limit: '2026-03-02' },
  });
  await people.leader.post('/decisions/rate', rate('12-QĐ', [known]));
});

it('shows no head the level of his unit on a paper before it is announced, and writes down who saw it', async () => {
  const rows = async (caller: typeof people.leader) => {
    const { fingerprint } = await caller.post('/papers', { kind: 'rating', thingId: rated });
    return (await caller.get(`/papers/${fingerprint}`)).content.annexes[0].blocks[0].rows;
  };
  const reads = async () => (await system.dump(['access_log'])).length;
  const before = await reads();
  expect(await rows(people.leader)).toHaveLength(1);
  expect(await reads()).toBe(before + 2);
  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts');
  const { id } = accounts.find((account: { userName: string }) => account.userName === 'owner');
  await admin.post(`/accounts/${id}/powers`, { kind: 'leader', unitId: authority.provinceId });
  expect(await rows(people.owner)).toEqual([]);
  const after = (await admin.get('/accounts')).accounts.find((it: { id: string }) => it.id === id);
  await admin.post(`/accounts/${id}/powers/${after.powers[0].id}/end`, {});
});

it('lets no replacing decision leave a head above his unit', async () => {
  for (const appraisalId of [head, unit]) {
    const { version } = await seen(appraisalId);
    await people.specialist.post(`/appraisals/${appraisalId}/announce`, { version });
  }
  const reason = 'Số liệu của đơn vị được xác định lại';
  const lower = { ...(await seen(unit)), level: 'completed', reason };
  expect(
    await people.leader.refusal('POST', '/decisions/replace-rating', rate('21-QĐ', [lower])),
  ).toMatchObject({
    kind: 'outsideRule',
    params: { given: 'good', limit: 'completed' },
  });
  const raised = { ...(await seen(head)), level: 'excellent', reason };
  expect(
    await people.leader.refusal('POST', '/decisions/replace-rating', rate('22-QĐ', [raised])),
  ).toMatchObject({
    kind: 'outsideRule',
    params: { given: 'excellent', limit: 'good' },
  });
  const both = [lower, { ...(await seen(head)), level: 'completed', reason }];
  await people.leader.post('/decisions/replace-rating', rate('23-QĐ', both));
});
