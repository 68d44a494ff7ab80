import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { countQuorum } from '#domain/council/count-quorum.ts';
import { holdAppraisal } from '#database/appraisal-store.ts';
import { loadItems } from '#database/council/session-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { belowQuorum, loadCouncilRound } from './council-round.ts';
import { loadMinutes } from './load-minutes.ts';
import { allowSessionStep, takeSessionStep } from './session-step.ts';
import { settledSheets } from './settled-sheets.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({ sessionId: z.uuid(), version: z.int() });

/**
 * Concludes a session: its minutes are kept as they stand, and nothing of it changes any more.
 * Errors: `belowQuorum`; `wrongState` while sheets about somebody are not revealed; `secondRoundNeeded`.
 */
export const concludeSession = command(
  'concludeSession',
  input,
  async (context, { sessionId, version }) => {
    const step = await allowSessionStep(context, sessionId, 'concludeSession');
    if (!step.ok) return step;
    const { pack, seats } = step.value;
    const quorum = countQuorum(seats, pack.settings.councilQuorum.value, new Set());
    if (!quorum.met) return belowQuorum(pack, 'members', quorum);
    for (const id of await loadItems(context.db, sessionId)) {
      const held = await holdAppraisal(context.db, id, context.today);
      const round = held && (await loadCouncilRound(context.db, held, pack, context.today));
      const settled = round && settledSheets(round, pack, 'concludeSession');
      if (settled?.ok === false) return settled;
    }
    const minutes = await loadMinutes(context, step.value);
    const moved = await takeSessionStep(context, step.value, 'concludeSession', version, { quorum });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('session_end')
      .values({
        session_id: sessionId,
        account_id: context.actor.accountId,
        outcome: 'concluded',
        reason: null,
        minutes: JSON.stringify(minutes),
        ended_at: context.now,
      })
      .execute();
    return ok(moved.value);
  },
  { output: versionAnswer },
);
