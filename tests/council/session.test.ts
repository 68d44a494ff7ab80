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

/**
 * A session from its calling to the decision, under a regulation with blind sheets, two thirds as quorum, and a second
 * round where totals lie more than nine points apart.
 */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let council: MadeUpCouncil;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let seats: Awaited<ReturnType<MadeUpCouncil['signIn']>>;
let appraisalId: string;
let sessionId: string;

const points = (each: string) => ({ novelty: each, effort: each, effect: each });
const session = (act: string) => `/council-sessions/${sessionId}/${act}`;
const sheets = () => `/appraisals/${appraisalId}/sheets`;
const versionOfSession = async () => (await seats.secretary.get(session('minutes'))).version as number;
const versionOfAppraisal = async () =>
  (await people.specialist.get(`/appraisals/${appraisalId}`)).version as number;
const present = (name: keyof typeof council.memberIds) => ({
  memberId: council.memberIds[name],
  present: true,
});
const absent = (name: keyof typeof council.memberIds, substituteId?: string) => ({
  memberId: council.memberIds[name],
  present: false,
  reason: 'Đi công tác',
  ...(substituteId === undefined ? {} : { substituteId }),
});
const attend = async (attendance: object[]) =>
  seats.secretary.post(session('attendance'), { version: await versionOfSession(), attendance });

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'vinh-phuc-371-2022', groupId: 'state-agencies' });
  people = await authority.signIn();
  const task = await assignTask(authority, 'Số hóa hồ sơ', '01-QĐ');
  await startTask(authority, task.id);
  const { indicators } = await people.owner.get(`/tasks/${task.id}`);
  await people.owner.post(`/tasks/${task.id}/reports`, {
    period: '2026-Q4',
    narrative: 'Đạt chỉ tiêu',
    readings: [{ indicatorId: indicators[0].id, actual: '2000', source: 'Báo cáo giả định' }],
  });
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  appraisalId = opened.find(
    (it: { subjectId: string }) => it.subjectId === authority.subjectIds[0],
  ).appraisalId;
});
afterAll(() => system.close());

it('takes no sheet before a council is set up and a session called', async () => {
  const sheet = { version: 1, points: points('8') };
  expect(await people.member.refusal('POST', sheets(), sheet)).toEqual({
    kind: 'wrongState',
    params: { action: 'score', state: 'noSession', possible: ['callSession'] },
  });
});

it('sets a council up by a paper of the specialist, with one chair and members admitted to it', async () => {
  council = await setUpMadeUpCouncil(system, authority, {
    council: 'government-block',
    signedOn: '2026-11-20',
  });
  seats = await council.signIn();
  const path = `/campaigns/${authority.campaignId}/councils`;
  const input = {
    council: 'government-block',
    ...paper('13-QĐ/HĐ', '2026-11-21'),
    members: [{ accountId: council.accountIds.chair, role: 'chair' }],
  };
  const problem = async (change: object) => {
    const { kind, params } = await people.specialist.refusal('POST', path, { ...input, ...change });
    return [kind, params.path ?? params.what, params.problem];
  };
  expect(await problem({ council: 'army' })).toEqual(['invalidValue', 'council', 'unknownOption']);
  expect(await problem({ signedOn: '2026-12-02' })).toEqual(['invalidValue', 'signedOn', 'tooLate']);
  expect(await problem({ signedOn: '2026-11-19' })).toEqual(['invalidValue', 'signedOn', 'tooEarly']);
  const member = { accountId: council.accountIds.member, role: 'member' };
  expect(await problem({ members: [member] })).toEqual(['invalidValue', 'members', 'required']);
  expect(await problem({ members: [...input.members, member, member] })).toEqual([
    'duplicate',
    'member',
    undefined,
  ]);
  const { councils } = await people.leader.get(path);
  expect(councils).toMatchObject([{ council: 'government-block', number: '12-QĐ/HĐ', sessions: [] }]);
  const stranger = { accountId: authority.provinceId, role: 'member' };
  expect(await problem({ members: [...input.members, stranger] })).toEqual([
    'invalidValue',
    'members[1].accountId',
    'unknownOption',
  ]);
  expect(await people.leader.refused('POST', path, input)).toEqual([403, 'notAllowed']);
  expect(await people.owner.refused('POST', path, input)).toEqual([404, 'notFound']);
});

it('calls a session with a list, once for each', async () => {
  const path = `/councils/${council.councilId}/sessions`;
  const input = { heldOn: '2026-12-01', appraisalIds: [appraisalId] };
  expect(await seats.member.refused('POST', path, input)).toEqual([403, 'notAllowed']);
  expect(await people.owner.refused('POST', path, input)).toEqual([404, 'notFound']);
  const early = await seats.secretary.refusal('POST', path, { ...input, heldOn: '2026-11-19' });
  expect(early.params).toMatchObject({ path: 'heldOn', problem: 'tooEarly' });
  sessionId = (await seats.secretary.post(path, input)).id;
  expect(await seats.secretary.refused('POST', path, input)).toEqual([409, 'duplicate']);
});

it('stands in the calendar of whoever sits in the council, and of nobody else', async () => {
  const calendarOf = async (caller: typeof seats.member) => {
    const { path } = await caller.post('/me/calendar', {});
    return (await system.inject({ method: 'GET', url: path })).body.replaceAll('\r\n ', '');
  };
  const event = `UID:session-${sessionId}@dotpha`;
  const mine = await calendarOf(seats.member);
  expect(mine).toContain(event);
  expect(mine).toContain('SUMMARY:Phiên họp hội đồng: Giao việc năm 2026');
  expect(await calendarOf(people.owner)).not.toContain(event);
});

it('scores nothing below the quorum, and says how many are missing and by which rule', async () => {
  const sheet = { version: 1, points: points('8') };
  const refusal = async () => people.member.refusal('POST', sheets(), sheet);
  expect((await refusal()).params).toEqual({ counted: 'members', present: 0, needed: 2, entitled: 3 });
  await attend([present('chair'), absent('secretary'), absent('member')]);
  expect(await refusal()).toMatchObject({
    kind: 'belowQuorum',
    params: { counted: 'members', present: 1, needed: 2, entitled: 3 },
    citation: { pack: 'vinh-phuc-371-2022', source: { document: 'assumed' } },
  });
  expect((await people.specialist.get(`/appraisals/${appraisalId}`)).state).toBe('open');
  const conclude = { version: await versionOfSession() };
  expect(await seats.chair.refused('POST', session('conclude'), conclude)).toEqual([409, 'belowQuorum']);
  // Who is absent concludes nothing.
  expect(await seats.secretary.refused('POST', session('conclude'), conclude)).toEqual([403, 'notAllowed']);
});

it('records of every seat who is there, why not, and who stands in', async () => {
  const refusal = async (attendance: object[], by = seats.secretary) => {
    const { kind, params } = await by.refusal('POST', session('attendance'), {
      version: await versionOfSession(),
      attendance,
    });
    return [kind, params.path];
  };
  const full = [present('chair'), present('secretary'), present('member')];
  expect(await refusal(full.slice(1))).toEqual(['invalidValue', 'attendance']);
  expect(await refusal([...full, present('member')])).toEqual(['duplicate', undefined]);
  expect(await refusal([...full.slice(1), { ...present('chair'), present: false }])).toEqual([
    'reasonNeeded',
    undefined,
  ]);
  const substitute = council.memberIds.substitute;
  expect(await refusal([...full.slice(1), { ...present('chair'), substituteId: substitute }])).toEqual([
    'invalidValue',
    'attendance[2].substituteId',
  ]);
  expect(await refusal([absent('chair', council.memberIds.member), ...full.slice(1)])).toEqual([
    'invalidValue',
    'attendance[0].substituteId',
  ]);
  expect(await refusal(full, people.leader)).toEqual(['notAllowed', undefined]);
  const stale = { version: 1, attendance: full };
  expect(await seats.secretary.refused('POST', session('attendance'), stale)).toEqual([
    409,
    'versionConflict',
  ]);
  const { quorum } = await attend([present('chair'), absent('secretary', substitute), present('member')]);
  expect(quorum).toEqual({ entitled: 3, present: 3, needed: 2, met: true });
});

it('gives the seat of who is absent to his substitute, in this session', async () => {
  const sheet = { version: 1, points: points('9') };
  expect(await seats.secretary.refused('POST', sheets(), sheet)).toEqual([403, 'notAllowed']);
  await seats.substitute.post(sheets(), sheet);
  const { actions } = await seats.secretary.get(`/appraisals/${appraisalId}`);
  expect(actions).toEqual([]);
});

it('shows nobody the sheet of another before the reveal', async () => {
  await people.member.post(sheets(), { version: 2, points: points('5') });
  const own = await people.member.get(`/appraisals/${appraisalId}`);
  expect(own.councilSheets).toEqual([{ points: points('5'), remark: null }]);
  expect(own.councilSummary).toBeNull();
  for (const caller of [people.specialist, people.leader, seats.chair]) {
    const seen = await caller.get(`/appraisals/${appraisalId}`);
    expect(seen.councilSheets).toEqual([]);
    expect(seen.councilSummary).toBeNull();
    expect(seen.councilRound).toMatchObject({
      round: 1,
      revealed: false,
      handedIn: 2,
      needed: 2,
      entitled: 3,
    });
    const [{ rounds }] = (await caller.get(session('minutes'))).items;
    // Who handed in can be seen, what not.
    expect(rounds).toMatchObject([{ sheets: [], summary: null, votes: null }]);
    expect(rounds[0].handedIn.toSorted()).toEqual(
      [council.memberIds.member, council.memberIds.substitute].toSorted(),
    );
  }
  const admin = await system.signIn('admin');
  for (const kind of ['inspector', 'verifier'])
    await system.openAccount(admin, kind, { powers: [{ kind, unitId: authority.provinceId }] });
  const inspector = await system.signIn('inspector');
  expect((await inspector.get(`/appraisals/${appraisalId}`)).councilSheets).toEqual([]);
  expect((await inspector.get(session('minutes'))).items[0].rounds[0].sheets).toEqual([]);
  for (const stranger of [people.owner, people.successor, admin, await system.signIn('verifier')])
    expect(await stranger.refused('GET', session('minutes'))).toEqual([404, 'notFound']);
  for (const stranger of [people.successor, admin, await system.signIn('verifier')])
    expect(await stranger.refused('GET', `/appraisals/${appraisalId}`)).toEqual([404, 'notFound']);
  expect(await people.owner.get(`/appraisals/${appraisalId}`)).toMatchObject({
    councilSheets: [],
    councilRound: null,
  });
});

it('proposes nothing of sheets that are not revealed', async () => {
  expect((await people.specialist.get(`/appraisals/${appraisalId}`)).actions).not.toContain('propose');
  const input = { version: 3, answers: { notSerious: false } };
  expect(await people.specialist.refusal('POST', `/appraisals/${appraisalId}/proposal`, input)).toMatchObject(
    {
      kind: 'wrongState',
      params: { state: 'roundOpen', possible: ['revealSheets'] },
    },
  );
});

it('reveals the sheets by the chair, with how far they lie apart, and takes no more', async () => {
  const input = async () => ({ version: await versionOfSession(), appraisalId });
  expect(await people.member.refused('POST', session('reveal'), await input())).toEqual([403, 'notAllowed']);
  expect(await people.specialist.refused('POST', session('reveal'), await input())).toEqual([
    403,
    'notAllowed',
  ]);
  // Asked twenty times at once, one is done.
  const one = await input();
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, async () => seats.chair.post(session('reveal'), one)),
  );
  const done = asked.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
  expect(done).toHaveLength(1);
  const [{ summary }] = done;
  // Totals 27 and 15.
  expect(summary.total).toEqual({
    aggregate: '21',
    lowest: '15',
    highest: '27',
    range: '12',
    deviation: '6',
  });
  expect(summary.criteria.effort).toEqual({
    aggregate: '7',
    lowest: '5',
    highest: '9',
    range: '4',
    deviation: '2',
  });
  expect(await seats.chair.refused('POST', session('reveal'), await input())).toEqual([409, 'wrongState']);
  expect(await seats.chair.refused('POST', sheets(), { version: 3, points: points('1') })).toEqual([
    409,
    'wrongState',
  ]);
  const seen = await seats.chair.get(`/appraisals/${appraisalId}`);
  expect(seen.councilSheets).toHaveLength(2);
  // His seat is another's in this session.
  expect((await seats.secretary.get(`/appraisals/${appraisalId}`)).councilSheets).toEqual([]);
});

it('asks for a second round where the sheets lie too far apart; its sheets count, the first are kept', async () => {
  const proposal = { version: 3, answers: { notSerious: false } };
  expect(
    await people.specialist.refusal('POST', `/appraisals/${appraisalId}/proposal`, proposal),
  ).toMatchObject({
    kind: 'secondRoundNeeded',
    params: { spread: '12', limit: '9' },
    citation: { source: { document: 'assumed' } },
  });
  const open = { version: await versionOfSession(), appraisalId, reason: 'Điểm lệch nhau 12' };
  expect(await people.member.refused('POST', session('rounds'), open)).toEqual([403, 'notAllowed']);
  expect(await seats.chair.post(session('rounds'), open)).toMatchObject({ round: 2 });
  const again = { ...open, version: await versionOfSession() };
  expect(await seats.chair.refused('POST', session('rounds'), again)).toEqual([409, 'wrongState']);

  await seats.substitute.post(sheets(), { version: 3, points: points('9'), claimedLevel: 'excellent' });
  const reveal = async () => ({ version: await versionOfSession(), appraisalId });
  expect(await seats.chair.refusal('POST', session('reveal'), await reveal())).toMatchObject({
    kind: 'belowQuorum',
    params: { counted: 'sheets', present: 1, needed: 2, entitled: 3 },
  });
  await people.member.post(sheets(), { version: 4, points: points('7'), claimedLevel: 'good' });
  // A sheet can be mended until the reveal; the latest counts.
  await people.member.post(sheets(), { version: 5, points: points('8'), claimedLevel: 'good' });
  await seats.chair.post(session('reveal'), await reveal());
  const result = await people.specialist.post(`/appraisals/${appraisalId}/proposal`, {
    version: 6,
    answers: { notSerious: false },
  });
  // 70 for the indicator reached, and three criteria at the mean of 9 and 8.
  expect(result.score).toBe('95.5');
  expect(result.summary.total).toEqual({
    aggregate: '25.5',
    lowest: '24',
    highest: '27',
    range: '3',
    deviation: '1.5',
  });
});

it('lets the authority decide only on a concluded session', async () => {
  const decide = {
    campaignId: authority.campaignId,
    ...paper('99-QĐ', '2026-12-01'),
    ratings: [{ appraisalId, version: 7, level: 'completed', reason: 'Mới xong, chưa kiểm chứng' }],
  };
  expect(await people.leader.refusal('POST', '/decisions/rate', decide)).toMatchObject({
    kind: 'wrongState',
    params: { action: 'decide', state: 'called', possible: ['concludeSession'] },
  });
  await seats.chair.post(session('conclude'), { version: await versionOfSession() });
  const { reason: _, ...unreasoned } = decide.ratings[0] ?? {};
  const silent = { ...decide, ratings: [unreasoned] };
  expect(await people.leader.refused('POST', '/decisions/rate', silent)).toEqual([422, 'reasonNeeded']);
  await people.leader.post('/decisions/rate', decide);
});

it('keeps the minutes as they stood, and nothing of the session changes any more', async () => {
  const minutes = await people.specialist.get(session('minutes'));
  expect(minutes).toMatchObject({
    state: 'concluded',
    heldOn: '2026-12-01',
    council: { council: 'government-block', paper: { number: '12-QĐ/HĐ', signedOn: '2026-11-20' } },
    quorum: { entitled: 3, present: 3, needed: 2, met: true, percent: '66' },
    items: [{ proposal: { level: 'good', score: '95.5' }, conflicts: [] }],
  });
  expect(minutes.council.members.map((member: { role: string }) => member.role)).toEqual([
    'chair',
    'secretary',
    'member',
    'substitute',
  ]);
  expect(minutes.attendance).toContainEqual({
    memberId: council.memberIds.secretary,
    present: false,
    reason: 'Đi công tác',
    substituteId: council.memberIds.substitute,
  });
  const [first, second] = minutes.items[0].rounds;
  expect(first).toMatchObject({ round: 1, revealed: true, summary: { total: { range: '12' } } });
  expect(second).toMatchObject({
    round: 2,
    reason: 'Điểm lệch nhau 12',
    votes: { excellent: 1, good: 1 },
    summary: { total: { range: '3' } },
  });
  expect(first.sheets.map((sheet: { points: object }) => sheet.points)).toEqual([points('9'), points('5')]);

  const version = await versionOfSession();
  for (const [act, body] of [
    ['attendance', { attendance: [] }],
    ['reveal', { appraisalId }],
    ['rounds', { appraisalId, reason: 'Chấm lại' }],
    ['conclude', {}],
    ['adjourn', { reason: 'Thôi' }],
  ] as const)
    expect(await seats.chair.refused('POST', session(act), { version, ...body })).toEqual([
      409,
      'wrongState',
    ]);
  expect(await versionOfAppraisal()).toBe(8);
  const verified = await system.verifyLog();
  expect(verified.faults).toEqual([]);
});
