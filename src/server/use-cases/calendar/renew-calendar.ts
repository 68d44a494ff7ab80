import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { newToken, tokenHash } from '#use-cases/sign-in/token-hash.ts';

/** Gives one's own calendar an address, shown once; the one of before is good no longer. */
export const renewCalendar = command(
  'renewCalendar',
  z.strictObject({}),
  async ({ db, actor, now, record }) => {
    const token = newToken();
    const fresh = { token_hash: tokenHash(token), made_at: now, read_at: null };
    await db
      .insertInto('calendar_feed')
      .values({ account_id: actor.accountId, ...fresh })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(fresh))
      .execute();
    record({
      authorityId: noAuthority,
      action: 'renewCalendar',
      thing: 'account',
      thingId: actor.accountId,
    });
    return ok({ path: `/calendar/${token}.ics` });
  },
  {
    /** From the public address on. */
    output: z.strictObject({ path: z.string() }),
    shownOnce: ['path'],
  },
);
