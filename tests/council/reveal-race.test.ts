import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type MadeUpCouncil, setUpMadeUpCouncil } from '../system/made-up-council.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Twenty times a sheet against the reveal on the real server: what the reveal saw is what there is. */
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
});
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
  const minutes = async () => specialist.get(session('minutes'));
  await chair.post(session('attendance'), {
    version: 1,
    attendance: (['chair', 'secretary', 'member'] as const).map((name) => ({
      memberId: council.memberIds[name],
      present: true,
    })),
  });
  const sheet = async (each: string) =>
    [
      `/appraisals/${appraisalId}/sheets`,
      {
        version: (await specialist.get(`/appraisals/${appraisalId}`)).version,
        points: { novelty: each, effort: each, effect: each },
      },
    ] as const;
  const act = async () => ({ version: (await minutes()).version, appraisalId });
  for (let round = 1; round <= 20; round += 1) {
    if (round > 1) await chair.post(session('rounds'), { ...(await act()), reason: 'Chấm lại' });
    await chair.post(...(await sheet('5')));
    await secretary.post(...(await sheet('5')));
    const third = await sheet('8');
    const reveal = await act();
    const [[status], { summary }] = await Promise.all([
      member.refused('POST', ...third),
      chair.post(session('reveal'), reveal),
    ]);
    const { rounds } = (await minutes()).items[0];
    expect([round, rounds.at(-1).handedIn.length]).toEqual([round, status === 200 ? 3 : 2]);
    expect([round, summary.totals.length]).toEqual([round, status === 200 ? 3 : 2]);
  }
});
