import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listFailedNoticesAnswer } from '#use-cases/answers/notice-answers.ts';

const input = z.strictObject({
  after: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(50),
});

/**
 * The mails that could not be sent however often it was tried, the latest first: to which account, and what the mail
 * server said. What they were about is not for the administrator.
 */
export const listFailedNotices = query(
  'listFailedNotices',
  input,
  async (context, { after, limit }) => {
    const everything = { thing: 'account' as const, authorityPath: [], ownerIds: [] };
    const permit = may(context.actor, 'readFailedNotices', everything);
    if (!permit.ok) return permit;
    const rows = await context.db
      .selectFrom('mail')
      .innerJoin('account', 'account.id', 'mail.account_id')
      .select([
        'mail.id',
        'account.user_name as userName',
        'mail.at',
        'mail.attempts',
        'mail.last_error as lastError',
      ])
      .where('mail.state', '=', 'failed')
      .$if(after !== undefined, (page) => page.where('mail.id', '<', after ?? ''))
      .orderBy('mail.id', 'desc')
      .limit(limit + 1)
      .execute();
    const notices = rows.slice(0, limit);
    return ok({ notices, next: rows.length > limit ? (notices.at(-1)?.id ?? null) : null });
  },
  { output: listFailedNoticesAnswer },
);
