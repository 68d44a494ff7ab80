import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type MadeUpCouncil, setUpMadeUpCouncil } from '../system/made-up-council.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Twenty sheets against a reveal on the real server: what the reveal saw is what there is. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let council: MadeUpCouncil;
beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'vinh-phuc-371-2022', groupId: 'state-agencies' });
  council = await setUpMadeUpCouncil(system, authority, {
    council: 'government-block',
    signedOn: '2026-11-20',
  });
}, 120_000);
afterAll(() => system.close());

it('takes no sheet after the reveal, however close it comes', async () => {
  const { specialist, member } = await authority.signIn();
  const { chair, secretary } = await council.signIn();
  const { opened } = await specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const [{ appraisalId }] = opened;
  const { id } = await specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-01',
    appraisalIds: [appraisalId],
  });
  const session = (act: string) => `/council-sessions/${id}/${act}`;
  const { version } = await chair.post(session('attendance'), {
    version: 1,
    attendance: (['chair', 'secretary', 'member'] as const).map((name) => ({
      memberId: council.memberIds[name],
      present: true,
    })),
  });
  const sheet = (seen: number) =>
    [
      `/appraisals/${appraisalId}/sheets`,
      { version: seen, points: { novelty: '5', effort: '5', effect: String(seen / 10) } },
    ] as const;
  await chair.post(...sheet(1));
  await secretary.post(...sheet(2));
  await member.post(...sheet(3));
  const sheets = Array.from({ length: 20 }, (_, position) => member.refused('POST', ...sheet(position + 4)));
  const { summary } = await chair.post(session('reveal'), { version, appraisalId });
  const outcomes = await Promise.all(sheets);
  const [{ rounds }] = (await specialist.get(session('minutes'))).items;
  expect(rounds).toMatchObject([{ revealed: true, summary: { total: summary.total } }]);
  // The reveal came between them.
  expect(outcomes.map(([status]) => status)).toContain(409);
}, 120_000);
