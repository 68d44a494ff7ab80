import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { belowQuorum } from './council-round.ts';
import { allowRoundStep } from './round-step.ts';
import { takeSessionStep } from './session-step.ts';
import { writeSummary } from './write-summary.ts';
import { revealSheetsAnswer } from '#use-cases/answers/council-answers.ts';

const input = z.strictObject({ sessionId: z.uuid(), version: z.int(), appraisalId: z.uuid() });

/**
 * Ends a round: the sheets about somebody are open to the council, and no more are taken in this round.
 * Errors: `belowQuorum` while too few sheets are there; `wrongState` where they are revealed already.
 */
export const revealSheets = command(
  'revealSheets',
  input,
  async (context, { sessionId, version, appraisalId }) => {
    const step = await allowRoundStep(context, sessionId, appraisalId, 'revealSheets');
    if (!step.ok) return step;
    const { pack, round } = step.value;
    const { latest, quorum, sheets } = round;
    if (latest === undefined || latest.sessionId !== sessionId || latest.revealedAt !== null)
      return refuse('wrongState', {
        action: 'revealSheets',
        state: 'revealed',
        possible: ['openRound', 'concludeSession'],
      });
    if (sheets.length < quorum.needed)
      return belowQuorum(pack, 'sheets', { ...quorum, present: sheets.length });
    const moved = await takeSessionStep(context, step.value, 'revealSheets', version, {
      appraisalId,
      round: latest.round,
      sheets: sheets.length,
    });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('round_reveal')
      .values({ round_id: latest.id, account_id: context.actor.accountId, revealed_at: context.now })
      .execute();
    const points = sheets.map((sheet) => sheet.points);
    return ok({ ...moved.value, round: latest.round, summary: writeSummary(points, pack.settings) });
  },
  { output: revealSheetsAnswer },
);
