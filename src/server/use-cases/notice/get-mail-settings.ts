import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { getMailSettingsAnswer } from '#use-cases/answers/notice-answers.ts';
import { choiceOf } from './mail-choice.ts';

/** Where and how one's own notices go by mail, whether the office sends mail at all, and whether one has a calendar. */
export const getMailSettings = query(
  'getMailSettings',
  z.strictObject({}),
  async ({ db, actor, mail }) => {
    const row = await db
      .selectFrom('account')
      .leftJoin('calendar_feed', 'calendar_feed.account_id', 'account.id')
      .select(['mail_address', 'mail_choice', 'made_at as madeAt', 'read_at as readAt'])
      .where('account.id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    const { since: _, ...choice } = choiceOf(row.mail_choice);
    return ok({
      mailAddress: row.mail_address,
      choice,
      mailServer: mail !== undefined,
      calendar: row.madeAt === null ? null : { madeAt: row.madeAt, readAt: row.readAt },
    });
  },
  { output: getMailSettingsAnswer },
);
