import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MadeUpAuthority, makeAuthority } from '../system/made-up-authority.ts';
import { type MadeUpCouncil, setUpMadeUpCouncil } from '../system/made-up-council.ts';
import { loadThrowAwaySystem, password, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** What each finds possible in the room of a session as it goes on, and how those who watch are told of changes. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let council: MadeUpCouncil;
let people: Awaited<ReturnType<MadeUpAuthority['signIn']>>;
let seats: Awaited<ReturnType<MadeUpCouncil['signIn']>>;
let appraisalId: string;
let sessionId: string;

const points = (each: string) => ({ novelty: each, effort: each, effect: each });
const path = (act: string) => `/council-sessions/${sessionId}/${act}`;
const room = (caller = seats.chair) => caller.get(path('room'));
const actions = async (caller = seats.chair) => {
  const { actions: all, items } = await room(caller);
  return [...all, ...items[0].actions];
};
const version = async () => (await room()).version as number;
const score = async (caller: typeof seats.chair, each: string) =>
  caller.post(`/appraisals/${appraisalId}/sheets`, {
    version: (await room()).items[0].version,
    points: points(each),
  });

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-12-01');
  authority = await makeAuthority(system, { packId: 'vinh-phuc-371-2022', groupId: 'state-agencies' });
  council = await setUpMadeUpCouncil(system, authority, {
    council: 'government-block',
    signedOn: '2026-11-20',
  });
  people = await authority.signIn();
  seats = await council.signIn();
  const { opened } = await people.specialist.post(`/campaigns/${authority.campaignId}/appraisals`, {});
  [{ appraisalId }] = opened;
  ({ id: sessionId } = await people.specialist.post(`/councils/${council.councilId}/sessions`, {
    heldOn: '2026-12-01',
    appraisalIds: [appraisalId],
  }));
});
afterAll(() => system.close());

it('offers each what his seat allows as the session goes on', async () => {
  expect(await actions(people.specialist)).toEqual(['recordAttendance', 'adjournSession']);
  expect(await actions()).toEqual(['recordAttendance', 'adjournSession', 'declareConflict']);
  expect(await actions(people.leader)).toEqual([]);
  expect((await room(people.leader)).me).toBeNull();
  await seats.chair.post(path('attendance'), {
    version: await version(),
    attendance: ['chair', 'secretary', 'member'].map((name) => ({
      memberId: council.memberIds[name as 'chair'],
      present: true,
    })),
  });
  expect((await room()).me).toEqual({
    memberId: council.memberIds.chair,
    role: 'chair',
    seatId: council.memberIds.chair,
    present: true,
  });
  expect(await actions(people.member)).toEqual(['score', 'declareConflict']);
  await score(people.member, '3');
  // His sheet on paper is his alone until all are opened.
  const sheet = await people.member.post('/papers', { kind: 'scoreSheet', thingId: appraisalId });
  const given = (await people.member.get(`/papers/${sheet.fingerprint}`)).content.body[1].rows;
  expect(given.map((row: string[]) => row.at(-1))).toEqual(['3', '3', '3']);
  expect(await people.specialist.refused('GET', `/papers/${sheet.fingerprint}`)).toEqual([404, 'notFound']);
  expect(await actions()).toEqual(['recordAttendance', 'adjournSession', 'score', 'declareConflict']);
  await score(seats.chair, '9');
  expect(await actions()).toContain('revealSheets');
  expect(await actions(people.member)).not.toContain('revealSheets');
  await seats.chair.post(path('reveal'), { version: await version(), appraisalId });
  // Totals 9 and 27 lie 18 apart; more than 9 asks for another round.
  expect((await room()).items[0].secondRoundNeeded).toBe(true);
  expect(await actions()).toEqual(['adjournSession', 'openRound']);
  expect(await actions(seats.secretary)).toEqual(['adjournSession']);
  await seats.chair.post(path('rounds'), { version: await version(), appraisalId, reason: 'Lệch 18 điểm' });
  for (const caller of [seats.chair, people.member]) await score(caller, '8');
  await seats.chair.post(path('reveal'), { version: await version(), appraisalId });
  expect(await actions()).toEqual(['concludeSession', 'adjournSession', 'openRound']);
});

it('is closed to whoever has no seat and reads no appraisals', async () => {
  for (const stranger of [people.owner, people.successor]) {
    expect(await stranger.refused('GET', path('room'))).toEqual([404, 'notFound']);
    expect(await stranger.refused('GET', path('events'))).toEqual([404, 'notFound']);
  }
});

/** Opens the stream of a session as somebody; `next` waits for what it tells next. */
async function watch(userName: string) {
  const signedIn = await system.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { userName, password },
  });
  const [cookie] = signedIn.cookies;
  const response = await system.inject({
    method: 'GET',
    url: `/api${path('events')}`,
    cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
    payloadAsStream: true,
  });
  expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  const stream: Readable = response.stream();
  const told: string[] = [];
  stream.on('data', (part: Buffer) => told.push(part.toString()));
  return {
    stream,
    async next() {
      while (told.length === 0) await once(stream, 'data');
      return told.shift();
    },
  };
}

it('tells those who watch that something changed, not what, and ends with their right to look', async () => {
  const leader = await watch('leader');
  const member = await watch('member');
  const first = await leader.next();
  expect(first).toMatch(/^data: called\.[\d.]+\n\n$/);
  expect(await member.next()).toBe(first);
  await seats.chair.post(path('rounds'), { version: await version(), appraisalId, reason: 'Chấm lại' });
  const second = await leader.next();
  expect(second).toMatch(/^data: called\.[\d.]+\n\n$/);
  expect(second).not.toBe(first);
  expect(await member.next()).toBe(second);
  await score(seats.chair, '7');
  const third = await member.next();
  expect(third).toMatch(/^data: called\.[\d.]+\n\n$/);
  expect(await leader.next()).toBe(third);

  const admin = await system.signIn('admin');
  const { accounts } = await admin.get('/accounts');
  const { id } = accounts.find((it: { userName: string }) => it.userName === 'leader');
  const ended = once(leader.stream, 'end');
  await admin.post(`/accounts/${id}`, { disabled: true });
  await score(people.member, '7');
  await ended;
  expect(await member.next()).not.toBe(third);
  const closing = once(member.stream, 'end');
  await system.close();
  await closing;
  system.close = async () => undefined;
});
