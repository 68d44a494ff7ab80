import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { countQuorum } from '#domain/council/count-quorum.ts';
import { seatsOf } from '#domain/council/seats.ts';
import type { CouncilMember } from '#database/council/council-store.ts';
import { isRevealedIn } from '#database/council/round-store.ts';
import { loadAttendance } from '#database/council/session-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowSessionStep, takeSessionStep } from './session-step.ts';
import { recordAttendanceAnswer } from '#use-cases/answers/council-answers.ts';

const rowInput = z.strictObject({
  memberId: z.uuid(),
  present: z.boolean(),
  /** Why he is absent. */
  reason: z.string().min(1).max(1000).optional(),
  /** The substitute who has his seat in this session. */
  substituteId: z.uuid().optional(),
});

const input = z.strictObject({
  sessionId: z.uuid(),
  version: z.int(),
  /** One row for every seat. */
  attendance: z.array(rowInput).max(100),
});

/**
 * Records who is there: of every seat its member, or that he is absent, why, and who has his seat instead. Can be recorded
 * anew until sheets are revealed; what was recorded before is kept.
 * Errors: `outOfTime` before the day of the session; `invalidValue`, `reasonNeeded` and `duplicate` for a row;
 * `wrongState` once sheets were revealed.
 */
export const recordAttendance = command(
  'recordAttendance',
  input,
  async (context, { sessionId, version, attendance }) => {
    const step = await allowSessionStep(context, sessionId, 'recordAttendance');
    if (!step.ok) return step;
    const { session, members, pack } = step.value;
    if (context.today < session.held_on)
      return refuse('outOfTime', { action: 'recordAttendance', from: session.held_on });
    if (await isRevealedIn(context.db, sessionId))
      return refuse('wrongState', {
        action: 'recordAttendance',
        state: 'revealed',
        possible: ['openRound', 'concludeSession', 'adjournSession'],
      });
    const fit = checkAttendance(members, attendance);
    if (!fit.ok) return fit;

    const [last] = await loadAttendance(context.db, sessionId);
    const moved = await takeSessionStep(context, step.value, 'recordAttendance', version, { attendance });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('attendance')
      .values(
        attendance.map((row) => ({
          session_id: sessionId,
          revision: (last?.revision ?? 0) + 1,
          member_id: row.memberId,
          present: row.present,
          reason: row.reason ?? null,
          substitute_id: row.substituteId ?? null,
          recorded_by: context.actor.accountId,
          recorded_at: context.now,
        })),
      )
      .execute();
    const seats = seatsOf(
      members,
      attendance.map((row) => ({ ...row, substituteId: row.substituteId ?? null })),
    );
    return ok({ ...moved.value, quorum: countQuorum(seats, pack.settings.councilQuorum.value, new Set()) });
  },
  { output: recordAttendanceAnswer },
);

function checkAttendance(members: CouncilMember[], attendance: z.output<typeof rowInput>[]): Result<null> {
  const seated = members.filter((member) => member.role !== 'substitute');
  for (const [position, row] of attendance.entries()) {
    const path = `attendance[${position}]`;
    if (!seated.some((member) => member.id === row.memberId))
      return refuse('invalidValue', {
        path: `${path}.memberId`,
        problem: 'unknownOption',
        given: row.memberId,
      });
    if (attendance.findIndex((it) => it.memberId === row.memberId) < position)
      return refuse('duplicate', { what: 'member', key: row.memberId });
    if (!row.present && row.reason === undefined)
      return refuse('reasonNeeded', { action: 'recordAttendance' });
    if (row.substituteId === undefined) continue;
    const substitute = members.find((member) => member.id === row.substituteId);
    const fits =
      !row.present &&
      substitute?.role === 'substitute' &&
      (substitute.standsInFor === null || substitute.standsInFor === row.memberId);
    if (!fits)
      return refuse('invalidValue', {
        path: `${path}.substituteId`,
        problem: 'unknownOption',
        given: row.substituteId,
      });
    if (attendance.findIndex((it) => it.substituteId === row.substituteId) < position)
      return refuse('duplicate', { what: 'member', key: row.substituteId });
  }
  const left = seated.findIndex((member) => !attendance.some((row) => row.memberId === member.id));
  if (left === -1) return ok(null);
  return refuse('invalidValue', {
    path: 'attendance',
    problem: 'required',
    given: seated[left]?.fullName ?? '',
  });
}
