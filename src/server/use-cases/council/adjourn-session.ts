import * as z from 'zod';
import { command } from '#use-cases/base/use-case.ts';
import { allowSessionStep, takeSessionStep } from './session-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  sessionId: z.uuid(),
  version: z.int(),
  reason: z.string().min(1).max(2000),
});

/** Breaks a session off, for want of a quorum say. What is not revealed by then is kept and does
 * not count: another is called. What is revealed counts. */
export const adjournSession = command(
  'adjournSession',
  input,
  async (context, { sessionId, version, reason }) => {
    const step = await allowSessionStep(context, sessionId, 'adjournSession');
    if (!step.ok) return step;
    const moved = await takeSessionStep(context, step.value, 'adjournSession', version, { reason });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('session_end')
      .values({
        session_id: sessionId,
        account_id: context.actor.accountId,
        outcome: 'adjourned',
        reason,
        minutes: null,
        ended_at: context.now,
      })
      .execute();
    return moved;
  },
  { output: versionAnswer },
);
