import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  assignTask,
  type MadeUpAuthority,
  makeAuthority,
  paper,
  startTask,
} from '../system/made-up-authority.ts';
import { type MadeUpCouncil, setUpMadeUpCouncil } from '../system/made-up-council.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** A session that scored one of two and was broken off: what was revealed in it counts, the other is called anew. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let council: MadeUpCouncil;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let seats: Awaited<ReturnType<MadeUpCouncil['signIn']>>;
let scored: string;
let left: string;
let sessionId: string;

const session = (act: string) => `/council-sessions/${sessionId}/${act}`;
const versionOf = async () => (await people.specialist.get(session('minutes'))).version as number;
const attend = async () =>
  seats.chair.post(session('attendance'), {
    version: await versionOf(),
    attendance: (['chair', 'secretary', 'member'] as const).map((name) => ({
      memberId: council.memberIds[name],
      present: true,
    })),
  });
const each = (points: string) => ({ novelty: points, effort: points, effect: points });
const sheet = (version: number, points: string) =>
  [`/appraisals/${scored}/sheets`, { version, points: each(points) }] as const;
const conflict = (accountId: string) =>
  [`/appraisals/${scored}/conflicts`, { accountId, reason: 'Người thân' }] as const;

/** Its owner has one task, and reached its one indicator. */
async function work(of: MadeUpAuthority, number: string) {
  const { id } = await assignTask(of, 'Số hóa hồ sơ', number);
  await startTask(of, id);
  const { owner } = await of.signIn();
  const { indicators } = await owner.get(`/tasks/${id}`);
  await owner.post(`/tasks/${id}/reports`, {
    period: '2026-Q4',
    narrative: 'Đạt chỉ tiêu',
    readings: [{ indicatorId: indicators[0].id, actual: '2000', source: 'Báo cáo giả định' }],
  });
}

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'vinh-phuc-371-2022', groupId: 'state-agencies' });
  people = await authority.signIn();
  await work(authority, '01-QĐ');
  const [, second = ''] = authority.subjectIds;
  const signIn = async () => {
    const signedIn = await authority.signIn();
    return { ...signedIn, owner: signedIn.successor };
  };
  await work({ ...authority, subjectIds: [second], signIn }, '02-QĐ');
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  const of = (position: number) =>
    opened.find((it: { subjectId: string }) => it.subjectId === authority.subjectIds[position]).appraisalId;
  [scored, left] = [of(0), of(1)];
  const admin = await system.signIn('admin');
  const judge = await admin.post('/officials', {
    fullName: 'Trần Giả Định',
    enteredById: authority.provinceId,
    madeUp: true,
  });
  council = await setUpMadeUpCouncil(system, authority, {
    council: 'government-block',
    signedOn: '2026-11-20',
    officials: { chair: judge.id },
  });
  seats = await council.signIn();
  ({ id: sessionId } = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-01',
    appraisalIds: [scored, left],
  }));
  await attend();
  await seats.chair.post(...sheet(1, '9'));
  await seats.secretary.post(...sheet(2, '8'));
  // From the next day on the chair works in the unit of whom he has scored.
  const post = await admin.post('/posts', {
    unitId: authority.departmentId,
    title: 'Phó Giám đốc Sở',
    kind: 'deputyDirector',
    isHead: false,
    managedById: authority.provinceId,
    validFrom: '2020-01-01',
  });
  await admin.post('/tenures', { officialId: judge.id, postId: post.id, from: '2026-12-02' });
});
afterAll(() => system.close());

it('lets nobody strike a member off his own appraisal, whatever power he holds', async () => {
  const admin = await system.signIn('admin');
  const { officialId } = (
    await people.specialist.get(`/campaigns/${authority.campaignId}/appraisals`)
  ).appraisals.find((it: { id: string }) => it.id === scored);
  await system.openAccount(admin, 'judged', {
    officialId,
    powers: [{ kind: 'specialist', unitId: authority.provinceId }],
  });
  const judged = await system.signIn('judged');
  expect(await judged.refused('POST', ...conflict(council.accountIds.chair))).toEqual([
    403,
    'conflictOfInterest',
  ]);
});

it('takes a conflict of interest until the reveal, and none after it', async () => {
  await people.specialist.post(...conflict(council.accountIds.member));
  await seats.chair.post(session('reveal'), { version: await versionOf(), appraisalId: scored });
  for (const caller of [people.specialist, seats.secretary])
    expect(await caller.refusal('POST', ...conflict(council.accountIds.chair))).toMatchObject({
      kind: 'wrongState',
      params: { action: 'declareConflict', state: 'revealed' },
    });
});

it('counts a sheet by where its judge worked on the day of the session', async () => {
  system.setDay('2026-12-02');
  [people, seats] = [await authority.signIn(), await council.signIn()];
  const [item] = (await people.specialist.get(session('minutes'))).items;
  expect(item.conflicts.map((it: { memberId: string }) => it.memberId)).toEqual([council.memberIds.member]);
  expect(item.quorum).toEqual({ entitled: 2, present: 2, needed: 2, met: true });
  expect(item.rounds[0].sheets).toHaveLength(2);
});

it('shows revealed sheets to those who were there, not to a substitute who had no seat', async () => {
  for (const path of [session('minutes'), `/appraisals/${scored}`])
    expect(JSON.stringify(await seats.substitute.get(path))).not.toContain('"novelty"');
  const [unseated] = (await seats.substitute.get(session('minutes'))).items;
  expect(unseated.rounds).toMatchObject([{ revealed: true, sheets: [], summary: null, votes: null }]);
  const [seated] = (await seats.secretary.get(session('minutes'))).items;
  expect(seated.rounds[0].sheets).toHaveLength(2);
});

it('proposes and decides of sheets revealed in a session broken off, and calls the others anew', async () => {
  const propose = [`/appraisals/${scored}/proposal`, { version: 3, answers: { notSerious: false } }] as const;
  const decide = {
    campaignId: authority.campaignId,
    ...paper('99-QĐ', '2026-12-02'),
    ratings: [{ appraisalId: scored, version: 4, level: 'good' }],
  };
  expect(await seats.chair.refused('POST', session('conclude'), { version: await versionOf() })).toEqual([
    409,
    'wrongState',
  ]);
  // 70 for the indicator reached, and three criteria at the mean of 9 and 8.
  expect(await people.specialist.post(...propose)).toMatchObject({ score: '95.5', level: 'good' });
  await seats.chair.post(session('adjourn'), {
    version: await versionOf(),
    reason: 'Không còn đủ thành viên chấm',
  });
  expect((await people.specialist.get(`/appraisals/${scored}`)).actions).toContain('propose');
  await people.leader.post('/decisions/rate', decide);
  const refused = await people.specialist.refusal('POST', `/appraisals/${left}/proposal`, propose[1]);
  expect(refused.kind).toBe('wrongState');
  ({ id: sessionId } = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-02',
    appraisalIds: [left],
  }));
});

it('tells in the minutes what was proposed after the session was concluded', async () => {
  await attend();
  for (const [version, judge] of [seats.chair, seats.secretary].entries())
    await judge.post(`/appraisals/${left}/sheets`, { version: version + 1, points: each('8') });
  await seats.chair.post(session('reveal'), { version: await versionOf(), appraisalId: left });
  await seats.chair.post(session('conclude'), { version: await versionOf() });
  const proposal = async () => (await people.specialist.get(session('minutes'))).items[0].proposal;
  expect(await proposal()).toBeNull();
  await people.specialist.post(`/appraisals/${left}/proposal`, {
    version: 3,
    answers: { notSerious: false },
  });
  // 70 for the indicator reached, and three criteria at 8.
  expect(await proposal()).toEqual({ level: 'good', score: '94' });
});
