import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Where the regulation asks for no sessions, a conflict of interest counts all the same. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let second: Caller;
let appraisal: string;
let criteria: string[];
const reason = 'Là người thân của người được đánh giá';
const sheet = (version: number, each: string) =>
  [
    `${appraisal}/sheets`,
    { version, points: Object.fromEntries(criteria.map((name) => [name, each])) },
  ] as const;

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'nd-335-2025' });
  criteria = Object.entries<{ from?: string }>(authority.pack.facts).flatMap(([name, fact]) =>
    fact.from === 'sheets' ? [name] : [],
  );
  const admin = await system.signIn('admin');
  const { council } = authority.pack.groups[0];
  await system.openAccount(admin, 'second', {
    powers: [{ kind: 'councilMember', unitId: authority.provinceId, council }],
  });
  people = await authority.signIn();
  second = await system.signIn('second');
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  appraisal = `/appraisals/${opened[0].appraisalId}`;
});
afterAll(() => system.close());

it('leaves the sheet of whoever declares a conflict of interest out, and takes none from him', async () => {
  await people.member.post(...sheet(1, '0'));
  await second.post(...sheet(2, '2'));
  await people.member.post(`${appraisal}/conflicts`, { reason });
  expect(await people.member.refused('POST', ...sheet(3, '1'))).toEqual([403, 'conflictOfInterest']);
  expect((await people.member.get(appraisal)).actions).not.toContain('score');
  expect((await second.get(appraisal)).actions).toContain('score');
  const { councilSheets } = await people.specialist.get(appraisal);
  expect(councilSheets).toEqual([{ points: sheet(2, '2')[1].points, remark: null }]);
  const { summary } = await people.specialist.post(`${appraisal}/proposal`, {
    version: 3,
    answers: {
      period: 'year',
      position: 'staff',
      monthScores: ['80', '80'],
      monthsWorked: 12,
      degradationConcluded: false,
      disciplined: false,
    },
  });
  expect(summary.totals).toHaveLength(1);
});

it('takes no conflict of interest once a level is proposed', async () => {
  expect(await second.refusal('POST', `${appraisal}/conflicts`, { reason })).toMatchObject({
    kind: 'wrongState',
    params: { action: 'declareConflict', state: 'proposed' },
  });
});
