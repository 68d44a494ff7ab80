import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';

/** Withdraws the address of one's own calendar, and forgets what it told. */
export const withdrawCalendar = command(
  'withdrawCalendar',
  z.strictObject({}),
  async ({ db, actor, record }) => {
    const ended = await db
      .deleteFrom('calendar_feed')
      .where('account_id', '=', actor.accountId)
      .returning('account_id')
      .executeTakeFirst();
    await db.deleteFrom('calendar_entry').where('account_id', '=', actor.accountId).execute();
    if (ended !== undefined)
      record({
        authorityId: noAuthority,
        action: 'withdrawCalendar',
        thing: 'account',
        thingId: actor.accountId,
      });
    return ok({ withdrawn: ended !== undefined });
  },
  { output: z.strictObject({ withdrawn: z.boolean() }) },
);
