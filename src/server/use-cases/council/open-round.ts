import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowRoundStep } from './round-step.ts';
import { takeSessionStep } from './session-step.ts';
import { openRoundAnswer } from '#use-cases/answers/council-answers.ts';

const input = z.strictObject({
  sessionId: z.uuid(),
  version: z.int(),
  appraisalId: z.uuid(),
  reason: z.string().min(1).max(2000),
});

/**
 * The chair, or the secretary where he is absent or has a conflict of interest, lets the council score somebody once more. The sheets of the new round count in the place of the earlier ones,
 * which are kept.
 * Errors: `wrongState` while the sheets of the round before are not revealed, or once a level is proposed.
 */
export const openRound = command(
  'openRound',
  input,
  async (context, { sessionId, version, appraisalId, reason }) => {
    const step = await allowRoundStep(context, sessionId, appraisalId, 'openRound');
    if (!step.ok) return step;
    const { held, pack, round } = step.value;
    const { latest } = round;
    if (latest === undefined || latest.sessionId !== sessionId || latest.revealedAt === null)
      return refuse('wrongState', { action: 'openRound', state: 'roundOpen', possible: ['revealSheets'] });
    const { state } = held.appraisal;
    const scored = decide(pack.lifeCycles.appraisal, 'appraisal', state, 'score', ['councilMember']);
    if (!scored.ok) return scored;
    const next = { round: latest.round + 1, reason };
    const moved = await takeSessionStep(context, step.value, 'openRound', version, { appraisalId, ...next });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('council_round')
      .values({
        id: context.newId(),
        session_id: sessionId,
        appraisal_id: appraisalId,
        ...next,
        opened_by: context.actor.accountId,
        opened_at: context.now,
      })
      .execute();
    return ok({ ...moved.value, round: next.round });
  },
  { output: openRoundAnswer },
);
