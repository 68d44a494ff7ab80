import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposeYear } from '../system/made-up-appraisals.ts';
import { makeAuthority, paper, type MadeUpAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Other rules are tried on what was decided: from the same answers, without keeping anything. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let specialist: Caller;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'nd-335-2025', officials: 3, oneDepartment: true });
  const people = await authority.signIn();
  ({ specialist } = people);
  // 92, 75 and 60 of 100 points: excellent, good and completed by article 10.
  const ids = await proposeYear(authority, ['92', '75', '60']);
  await people.leader.post('/decisions/rate', {
    campaignId: authority.campaignId,
    ...paper('1-QĐ', '2026-12-01'),
    ratings: ids.map((appraisalId, position) => ({
      appraisalId,
      version: 3,
      level: ['good', 'good', 'completed'][position],
      reason: 'Ý kiến giả định',
    })),
  });
});
afterAll(() => system.close());

const address = (query: string) => `/campaigns/${authority.campaignId}/other-rules?${query}`;

/** A draft of the decree whose rules are changed. */
async function draftWith(packId: string, change: (path: string, text: string) => string): Promise<string> {
  const { id } = await specialist.post('/pack-drafts', {
    fromId: 'nd-335-2025',
    packId,
    packVersion: '1.0.0',
  });
  const { files } = await specialist.get(`/pack-drafts/${id}`);
  await specialist.post(`/pack-drafts/${id}`, {
    version: 1,
    files: files
      .filter(({ path }: { path: string }) => !path.startsWith('examples/'))
      .map(({ path, text }: { path: string; text: string }) => ({ path, text: change(path, text) })),
  });
  return id;
}

it('gives the same levels by the same rules, and shows where people decided otherwise', async () => {
  const { rows, then, now } = await specialist.get(address('packId=nd-335-2025'));
  expect([then.id, now.id]).toEqual(['nd-335-2025', 'nd-335-2025']);
  expect(
    rows.map((row: { then: { level: string }; now: { byRules: string; score: string } }) => [
      row.then.level,
      row.now.byRules,
      row.now.score,
    ]),
  ).toEqual([
    ['good', 'excellent', '92'],
    ['good', 'good', '75'],
    ['completed', 'completed', '60'],
  ]);
});

it('gives other levels by other rules, of a draft as of a released one, and keeps nothing', async () => {
  const kept = async () => (await system.dump(['proposal', 'rating', 'log_entry'])).length;
  const draftId = await draftWith('nguong-cao', (path, text) =>
    path === 'rating.yaml' ? text.replace(/from: 70/, 'from: 80') : text,
  );
  const before = await kept();
  const { rows } = await specialist.get(address(`draftId=${draftId}`));
  expect(rows.map((row: { now: { byRules: string } }) => row.now.byRules)).toEqual([
    'excellent',
    'completed',
    'completed',
  ]);
  expect(await kept()).toBe(before);
});

it('says what was never answered instead of a level', async () => {
  const { rows, facts } = await specialist.get(address('packId=qd-366-2025'));
  for (const row of rows) {
    expect(row.now).toMatchObject({ state: 'missing', level: null, byRules: null });
    expect(row.now.missing.length).toBeGreaterThan(0);
  }
  expect(Object.keys(facts).length).toBeGreaterThan(0);
});

it('is for those who may read the appraisals', async () => {
  const admin = await system.signIn('admin');
  expect(await admin.refused('GET', address('packId=nd-335-2025'))).toEqual([404, 'notFound']);
  const { owner } = await authority.signIn();
  expect(await owner.refused('GET', address('packId=nd-335-2025'))).toEqual([404, 'notFound']);
  expect(await specialist.refused('GET', address('packId=gone'))).toEqual([404, 'notFound']);
});
