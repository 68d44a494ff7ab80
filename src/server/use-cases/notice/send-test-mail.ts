import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { sendTestMailAnswer } from '#use-cases/answers/notice-answers.ts';

/** An instant to the minute. */
const minuteLength = 'YYYY-MM-DDTHH:MM'.length;

/**
 * Sends whoever asks a mail to his own address, through the same outbox as every other, at most one a minute. Not where
 * he has no address, or the office no mail server.
 */
export const sendTestMail = command(
  'sendTestMail',
  z.strictObject({}),
  async ({ db, actor, now, newId, mail }) => {
    const { mail_address: address } = await db
      .selectFrom('account')
      .select('mail_address')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    if (mail === undefined || address === null) return ok({ queued: false });
    const stored = await db
      .insertInto('mail')
      .values({
        id: newId(),
        account_id: actor.accountId,
        kind: 'test',
        key: `test:${now.slice(0, minuteLength)}`,
        at: now,
        state: 'waiting',
        last_error: null,
        sent_at: null,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
      .returning('id')
      .execute();
    await mail.enqueue(
      db,
      stored.map(({ id }) => id),
    );
    return ok({ queued: true });
  },
  { output: sendTestMailAnswer },
);
