import type { Kysely } from 'kysely';
import * as z from 'zod';
import { retell, type ToldDeadline } from '#domain/calendar/retell.ts';
import { ok } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import { query } from '#use-cases/base/use-case.ts';
import { choiceOf } from '#use-cases/notice/mail-choice.ts';
import { tokenHash } from '#use-cases/sign-in/token-hash.ts';
import { loadDeadlines } from './load-deadlines.ts';

/** Whose calendar an address is, if it is anybody's. */
export async function findCalendarOwner(db: Kysely<Database>, token: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('calendar_feed')
    .select('account_id')
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return found?.account_id;
}

/**
 * One's own deadlines as a calendar tells them: what has changed since it was last asked under its next number. That it
 * was asked is kept, and is no act of anybody's: nothing is logged.
 */
export const readCalendar = query('readCalendar', z.strictObject({}), async (context) => {
  const { db, actor, now, today } = context;
  const { accountId } = actor;
  // Two that ask at once: the second finds what the first told.
  await db
    .updateTable('calendar_feed')
    .set({ read_at: now })
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const rows = await db
    .selectFrom('calendar_entry')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('uid')
    .execute();
  const before = rows.map(({ content, sequence, changed_at: changedAt, cancelled }): ToldDeadline => ({
    content,
    sequence,
    changedAt,
    cancelled,
  }));
  const { told, changed, forgotten } = retell(before, await loadDeadlines(context), { at: now, today });
  for (const { content, sequence, changedAt, cancelled } of changed) {
    const entry = { content: JSON.stringify(content), sequence, changed_at: changedAt, cancelled };
    await db
      .insertInto('calendar_entry')
      .values({ account_id: accountId, uid: content.uid, ...entry })
      .onConflict((conflict) => conflict.columns(['account_id', 'uid']).doUpdateSet(entry))
      .execute();
  }
  if (forgotten.length > 0)
    await db
      .deleteFrom('calendar_entry')
      .where('account_id', '=', accountId)
      .where('uid', 'in', forgotten)
      .execute();
  const { mail_choice: kept } = await db
    .selectFrom('account')
    .select('mail_choice')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const { language, alarmDays } = choiceOf(kept);
  return ok({ told, language, alarmDays });
});
