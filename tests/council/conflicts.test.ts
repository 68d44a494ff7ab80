import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type MadeUpCouncil, setUpMadeUpCouncil } from '../system/made-up-council.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Who may not score whom, and what that does to the quorum; a session broken off, and the next one. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let council: MadeUpCouncil;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let seats: Awaited<ReturnType<MadeUpCouncil['signIn']>>;
let appraisals: string[];
let sessionId: string;

const points = { novelty: '8', effort: '8', effect: '8' };
const session = (act: string) => `/council-sessions/${sessionId}/${act}`;
const minutes = async () => people.specialist.get(session('minutes'));
const version = async () => (await minutes()).version as number;
const item = async (position: number) => (await minutes()).items[position];
const sheet = (position: number, seen: number) =>
  [`/appraisals/${appraisals[position]}/sheets`, { version: seen, points }] as const;
const conflict = (position: number) => `/appraisals/${appraisals[position]}/conflicts`;
const everybody = () =>
  (['chair', 'secretary', 'member'] as const).map((name) => ({
    memberId: council.memberIds[name],
    present: true,
  }));

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'vinh-phuc-371-2022', groupId: 'state-agencies' });
  people = await authority.signIn();
  const admin = await system.signIn('admin');
  // The chair is a deputy in the department of the first subject; the secretary is the second subject himself.
  const post = await admin.post('/posts', {
    unitId: authority.departmentId,
    title: 'Phó Giám đốc Sở',
    kind: 'deputyDirector',
    isHead: false,
    managedById: authority.provinceId,
    validFrom: '2020-01-01',
  });
  const deputy = await admin.post('/officials', {
    fullName: 'Trần Giả Định',
    enteredById: authority.provinceId,
    madeUp: true,
  });
  await admin.post('/tenures', { officialId: deputy.id, postId: post.id, from: '2020-01-01' });
  const { appraisals: rows } = await people.specialist
    .post(`/campaigns/${authority.campaignId}/appraisals`, {})
    .then(() => people.specialist.get(`/campaigns/${authority.campaignId}/appraisals`));
  const row = (position: number) =>
    rows.find((it: { subjectId: string }) => it.subjectId === authority.subjectIds[position]);
  appraisals = [row(0).id, row(1).id];
  council = await setUpMadeUpCouncil(system, authority, {
    council: 'government-block',
    signedOn: '2026-11-20',
    officials: { chair: deputy.id, secretary: row(1).officialId },
  });
  seats = await council.signIn();
  ({ id: sessionId } = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-01',
    appraisalIds: appraisals,
  }));
  await seats.chair.post(session('attendance'), { version: await version(), attendance: everybody() });
});
afterAll(() => system.close());

it('keeps who works in the same unit from scoring where the regulation says so, and out of the quorum', async () => {
  expect(await seats.chair.refused('POST', ...sheet(0, 1))).toEqual([403, 'conflictOfInterest']);
  expect(await item(0)).toMatchObject({
    conflicts: [{ memberId: council.memberIds.chair, kind: 'sameUnit' }],
    quorum: { entitled: 2, present: 2, needed: 2, met: true },
  });
  await seats.chair.post(...sheet(1, 1));
});

it('keeps the subject himself from scoring, revealing, or seeing what the council says', async () => {
  expect(await seats.secretary.refused('POST', ...sheet(1, 2))).toEqual([403, 'conflictOfInterest']);
  expect((await seats.secretary.get(`/appraisals/${appraisals[1]}`)).actions).not.toContain('score');
  const reveal = { version: await version(), appraisalId: appraisals[1] };
  expect(await seats.secretary.refused('POST', session('reveal'), reveal)).toEqual([
    403,
    'conflictOfInterest',
  ]);
  const own = (await seats.secretary.get(session('minutes'))).items[1];
  expect(own.rounds).toMatchObject([{ sheets: null, summary: null, votes: null }]);
  expect(own.proposal).toBeNull();
});

it('leaves another round to the secretary where the chair has a conflict of interest', async () => {
  await seats.secretary.post(...sheet(0, 1));
  await people.member.post(`/appraisals/${appraisals[0]}/sheets`, {
    version: 2,
    points: { novelty: '1', effort: '1', effect: '1' },
  });
  const act = async () => ({ version: await version(), appraisalId: appraisals[0], reason: 'Lệch 21 điểm' });
  const { reason: _, ...reveal } = await act();
  expect(await seats.chair.refused('POST', session('reveal'), reveal)).toEqual([403, 'conflictOfInterest']);
  await seats.secretary.post(session('reveal'), reveal);
  expect(await seats.chair.refused('POST', session('rounds'), await act())).toEqual([
    403,
    'conflictOfInterest',
  ]);
  await seats.secretary.post(session('rounds'), await act());
  // Whom he has a conflict of interest with he sees nothing of.
  expect((await seats.chair.get(session('minutes'))).items[0].rounds).toMatchObject([
    { revealed: true, sheets: null, summary: null },
    { revealed: false, sheets: null, summary: null },
  ]);
  expect((await seats.chair.get(`/appraisals/${appraisals[0]}`)).councilSheets).toEqual([]);
});

it('takes a declared conflict of interest out of the count, the sheet filed before too', async () => {
  const round = async () => (await item(0)).rounds.at(-1);
  await people.member.post(...sheet(0, 3));
  expect(await round()).toMatchObject({ round: 2, handedIn: [council.memberIds.member] });
  const reason = 'Là người thân của người được đánh giá';
  expect(await people.member.refused('POST', conflict(0), { reason: '' })).toEqual([422, 'invalidValue']);
  await people.member.post(conflict(0), { reason });
  expect(await people.member.refused('POST', conflict(0), { reason })).toEqual([409, 'duplicate']);
  expect(await round()).toMatchObject({ handedIn: [] });
  expect(await item(0)).toMatchObject({
    conflicts: [
      { memberId: council.memberIds.chair, kind: 'sameUnit' },
      { memberId: council.memberIds.member, kind: 'declared', reason },
    ],
    // One of three is left, who alone is a quorum of those entitled.
    quorum: { entitled: 1, present: 1, needed: 1, met: true },
  });
  expect(await people.member.refused('POST', ...sheet(0, 4))).toEqual([403, 'conflictOfInterest']);
});

it('lets the secretary or the specialist record the conflict of another member, and nobody else', async () => {
  const { chair, member, substitute } = council.accountIds;
  const reason = 'Người được đánh giá là vợ của thành viên';
  const others = (accountId: string) => ({ accountId, reason });
  expect(await people.member.refused('POST', conflict(1), others(chair))).toEqual([403, 'notAllowed']);
  expect(await people.owner.refused('POST', conflict(1), others(chair))).toEqual([404, 'notFound']);
  expect(await people.leader.refused('POST', conflict(1), others(chair))).toEqual([403, 'notAllowed']);
  const stranger = others(authority.provinceId);
  expect(await people.specialist.refused('POST', conflict(1), stranger)).toEqual([422, 'invalidValue']);
  await seats.secretary.post(conflict(0), others(substitute));
  await people.specialist.post(conflict(1), others(member));
  expect(await people.member.refused('POST', ...sheet(1, 2))).toEqual([403, 'conflictOfInterest']);
});

it('breaks a session off with a reason; what was scored in it does not count, and another is called', async () => {
  const reason = 'Không còn đủ thành viên chấm';
  expect(await people.member.refused('POST', session('adjourn'), { version: 1, reason })).toEqual([
    403,
    'notAllowed',
  ]);
  await seats.chair.post(session('adjourn'), { version: await version(), reason });
  expect(await minutes()).toMatchObject({ state: 'adjourned', reason });
  expect(await seats.chair.refusal('POST', ...sheet(1, 2))).toMatchObject({
    params: { state: 'noSession', possible: ['callSession'] },
  });
  const proposal = { version: 2, answers: { notSerious: false } };
  expect(
    await people.specialist.refusal('POST', `/appraisals/${appraisals[1]}/proposal`, proposal),
  ).toMatchObject({ params: { state: 'adjourned', possible: ['callSession'] } });
  const next = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-01',
    appraisalIds: [appraisals[1]],
  });
  sessionId = next.id;
  expect((await item(0)).rounds).toMatchObject([{ round: 2, handedIn: [] }]);
});

it('opens attendance on the day of the session, not before', async () => {
  const { id } = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-05',
    appraisalIds: [appraisals[0]],
  });
  const early = await people.specialist.refusal('POST', `/council-sessions/${id}/attendance`, {
    version: 1,
    attendance: everybody(),
  });
  expect(early).toMatchObject({ kind: 'outOfTime', params: { from: '2026-12-05' } });
});

it('has nobody of a council replaced by a later paper call a session of it', async () => {
  await people.specialist.post(`/campaigns/${authority.campaignId}/councils`, {
    council: 'government-block',
    number: '14-QĐ/HĐ',
    signedOn: '2026-12-01',
    signedBy: 'Người ký giả định',
    title: 'Kiện toàn hội đồng (giả định)',
    members: [
      { accountId: council.accountIds.member, role: 'chair' },
      { accountId: council.accountIds.secretary, role: 'secretary' },
      {
        accountId: council.accountIds.substitute,
        role: 'substitute',
        standsInFor: council.accountIds.member,
      },
    ],
  });
  const old = { heldOn: '2026-12-06', appraisalIds: [appraisals[0]] };
  expect(await seats.chair.refusal('POST', `/councils/${council.councilId}/sessions`, old)).toMatchObject({
    params: { path: 'councilId', problem: 'replaced' },
  });
  const { councils } = await people.specialist.get(`/campaigns/${authority.campaignId}/councils`);
  expect(councils.map((it: { number: string }) => it.number)).toEqual(['14-QĐ/HĐ', '12-QĐ/HĐ']);
  // A member sees the councils he sits in.
  const mine = await seats.chair.get(`/campaigns/${authority.campaignId}/councils`);
  expect(mine.councils.map((it: { number: string }) => it.number)).toEqual(['12-QĐ/HĐ']);
  expect(mine.eligible).toEqual([]);
});
