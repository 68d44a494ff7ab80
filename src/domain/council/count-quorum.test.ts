import { expect, test } from 'vitest';
import { countQuorum } from './count-quorum.ts';
import { seatsOf } from './seats.ts';

const members = [
  { id: 'm1', accountId: 'a1', role: 'chair' as const },
  { id: 'm2', accountId: 'a2', role: 'secretary' as const },
  { id: 'm3', accountId: 'a3', role: 'member' as const },
  { id: 'm4', accountId: 'a4', role: 'substitute' as const },
];
const there = (memberId: string) => ({ memberId, present: true, substituteId: null });
const away = (memberId: string, substituteId: string | null = null) => ({
  memberId,
  present: false,
  substituteId,
});
const nobody = new Set<string>();

test('two of three are needed where two thirds, written as 66 percent, must be present', () => {
  const one = seatsOf(members, [there('m1'), away('m2'), away('m3')]);
  expect(countQuorum(one, '66', nobody)).toEqual({ entitled: 3, present: 1, needed: 2, met: false });
  const two = seatsOf(members, [there('m1'), there('m2'), away('m3')]);
  expect(countQuorum(two, '66', nobody)).toEqual({ entitled: 3, present: 2, needed: 2, met: true });
});

test('a substitute takes the seat of who is absent, and only in that session', () => {
  const seats = seatsOf(members, [there('m1'), away('m2', 'm4'), away('m3')]);
  expect(seats.map((seat) => [seat.role, seat.holderAccountId, seat.present])).toEqual([
    ['chair', 'a1', true],
    ['secretary', 'a4', true],
    ['member', 'a3', false],
  ]);
  expect(countQuorum(seats, '66', nobody).met).toBe(true);
});

test('nobody is present before it was recorded', () => {
  expect(countQuorum(seatsOf(members, []), '66', nobody)).toEqual({
    entitled: 3,
    present: 0,
    needed: 2,
    met: false,
  });
});

test('whoever has a conflict of interest counts neither as entitled nor as present', () => {
  const all = seatsOf(members, [there('m1'), there('m2'), there('m3')]);
  // 66 % of two seats are 1.32: both are needed.
  expect(countQuorum(all, '66', new Set(['a3']))).toEqual({ entitled: 2, present: 2, needed: 2, met: true });
  expect(countQuorum(all, '50', new Set(['a3']))).toEqual({ entitled: 2, present: 2, needed: 1, met: true });
  // Of a substitute it counts, of the absent member whose seat he has it does not.
  const substituted = seatsOf(members, [there('m1'), there('m2'), away('m3', 'm4')]);
  expect(countQuorum(substituted, '66', new Set(['a4'])).entitled).toBe(2);
  expect(countQuorum(substituted, '66', new Set(['a3'])).entitled).toBe(3);
});

test('there is never a quorum of nobody', () => {
  const all = seatsOf(members, [there('m1'), there('m2'), there('m3')]);
  expect(countQuorum(all, '0', new Set(['a1', 'a2', 'a3']))).toEqual({
    entitled: 0,
    present: 0,
    needed: 1,
    met: false,
  });
});
