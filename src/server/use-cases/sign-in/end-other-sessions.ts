import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';

/** Ends every session of one's own but the one this is asked by. */
export const endOtherSessions = command(
  'endOtherSessions',
  z.strictObject({}),
  async ({ db, actor, sessionId, record }) => {
    const ended = await db
      .deleteFrom('session')
      .where('account_id', '=', actor.accountId)
      .$if(sessionId !== undefined, (rows) => rows.where('id', '!=', sessionId ?? ''))
      .returning('id')
      .execute();
    record({
      authorityId: noAuthority,
      action: 'endOtherSessions',
      thing: 'account',
      thingId: actor.accountId,
      after: { ended: ended.length },
    });
    return ok({ ended: ended.length });
  },
  { output: z.strictObject({ ended: z.int() }) },
);
