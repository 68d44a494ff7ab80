import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';

/** Ends one of one's own sessions. */
export const endSession = command(
  'endSession',
  z.strictObject({ sessionId: z.uuid() }),
  async ({ db, actor, record }, { sessionId }) => {
    const ended = await db
      .deleteFrom('session')
      .where('id', '=', sessionId)
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) return refuse('notFound', { what: 'session', id: sessionId });
    record({ authorityId: noAuthority, action: 'endSession', thing: 'session', thingId: sessionId });
    return ok({ ended: 1 });
  },
  { output: z.strictObject({ ended: z.int() }) },
);
