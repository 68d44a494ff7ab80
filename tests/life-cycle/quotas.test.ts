import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { type MadeUpAuthority, makeAuthority, paper } from '../system/made-up-authority.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/**
 * Decree 335/2025, vector 5: 25 people from 70 points in one office, ten of them from 90. 4 may be excellent if only those
 * rated good are the base (4 ≤ 20 % of 21), 5 if good and above are (5 = 20 % of 25), 5 by the higher share of 25 %.
 */
const scores = [
  '98',
  '97',
  '96',
  '95',
  '94',
  '93',
  '92',
  '91',
  '90.5',
  '90',
  ...Array<string>(15).fill('80'),
];

let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let appraisalIds: string[];
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, {
    packId: 'nd-335-2025',
    groupId: 'staff',
    officials: scores.length,
    oneDepartment: true,
  });
  people = await authority.signIn();
  appraisalIds = await proposeYear(authority, scores);
});
afterAll(() => system.close());

const quotas = () => people.leader.get(`/campaigns/${authority.campaignId}/quotas`);
const decision = (number: string, positions: number[], more: object = {}) => ({
  campaignId: authority.campaignId,
  ...paper(number, '2026-12-01'),
  ratings: positions.map((position) => ({
    appraisalId: appraisalIds[position],
    version: 3,
    level: 'excellent',
  })),
  ...more,
});

it('counts both readings and the higher share, and names who keeps the level and who exceeds', async () => {
  const [quota, ...others] = (await quotas()).quotas;
  expect(others).toEqual([]);
  expect(quota).toMatchObject({
    id: 'excellentShare',
    citation: { pack: 'nd-335-2025', source: { document: 'nd-335' } },
    pool: { unit: authority.departmentId, group: 'staff', unitName: 'Sở giả định số 1' },
    proposed: 10,
    allowed: 4,
    otherReading: 5,
    exceptional: 5,
    granted: false,
    tied: [],
  });
  const names = (rows: { fullName: string }[]) => rows.map((row) => row.fullName.slice(-2));
  expect(names(quota.keep)).toEqual(['01', '02', '03', '04']);
  expect(names(quota.exceed)).toEqual(['05', '06', '07', '08', '09', '10']);
  expect(await people.owner.refused('GET', `/campaigns/${authority.campaignId}/quotas`)).toEqual([
    404,
    'notFound',
  ]);
});

it('refuses levels beyond a quota, with the rule', async () => {
  const refusal = await people.leader.refusal('POST', '/decisions/rate', decision('01-QĐ', [0, 1, 2, 3, 4]));
  expect(refusal).toMatchObject({
    kind: 'outsideRule',
    params: { rule: { vi: 'Tỷ lệ hoàn thành xuất sắc' }, given: '5', limit: '4' },
    citation: { pack: 'nd-335-2025', source: { document: 'nd-335' } },
  });
  await people.leader.post('/decisions/rate', decision('01-QĐ', [0, 1, 2, 3]));
  // Those decided before count.
  expect(
    (await people.leader.refusal('POST', '/decisions/rate', decision('02-QĐ', [4]))).params,
  ).toMatchObject({
    given: '5',
    limit: '4',
  });
});

it('grants the higher share by the decision, with a reason, to one unit', async () => {
  const { leader } = people;
  const share = {
    quota: 'excellentShare',
    unitId: authority.departmentId,
    reason: 'Dẫn đầu cả nước về số hóa',
  };
  const refused = async (changes: object) =>
    leader.refusal(
      'POST',
      '/decisions/rate',
      decision('02-QĐ', [4], { exceptional: [{ ...share, ...changes }] }),
    );
  expect(await refused({ quota: 'unknown' })).toMatchObject({ params: { path: 'exceptional[0].quota' } });
  expect(await refused({ unitId: undefined })).toMatchObject({
    params: { path: 'exceptional[0].unitId', problem: 'required' },
  });
  expect(await refused({ reason: '' })).toMatchObject({ kind: 'reasonNeeded' });
  expect(await refused({ unitId: authority.provinceId })).toMatchObject({ kind: 'outsideRule' });

  await leader.post('/decisions/rate', decision('02-QĐ', [4], { exceptional: [share] }));
  expect((await quotas()).quotas[0]).toMatchObject({ exceptional: 5, granted: true });
  // The grant holds for later papers, up to its own limit.
  expect((await leader.refusal('POST', '/decisions/rate', decision('03-QĐ', [5]))).params).toMatchObject({
    given: '6',
    limit: '5',
  });
});

it('lets one of two decisions taken at the same moment through, never both', async () => {
  const { leader } = people;
  const good = [10, 11].map((position) => ({
    appraisalId: appraisalIds[position],
    version: 3,
    level: 'good',
  }));
  const same = decision('04-QĐ', [], { ratings: good });
  const answers = await Promise.allSettled([
    leader.post('/decisions/rate', same),
    leader.post('/decisions/rate', { ...same, number: '05-QĐ' }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
