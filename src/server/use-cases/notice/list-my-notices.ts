import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listMyNoticesAnswer } from '#use-cases/answers/notice-answers.ts';

const input = z.strictObject({
  unread: z.boolean().default(false),
  /** The `next` of the page before. */
  after: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** What the actor has been told, the latest first; how much of it he has not read; where it goes by mail. */
export const listMyNotices = query(
  'listMyNotices',
  input,
  async (context, { unread, after, limit }) => {
    const { db, actor } = context;
    const mine = db.selectFrom('notice').where('account_id', '=', actor.accountId);
    const rows = await mine
      .select(['id', 'kind', 'thing', 'thing_id as thingId', 'params', 'at', 'read_at as readAt'])
      .$if(unread, (only) => only.where('read_at', 'is', null))
      .$if(after !== undefined, (page) => page.where('id', '<', after ?? ''))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { count } = await mine
      .select((of) => of.fn.countAll<string>().as('count'))
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow();
    const { mail_address: mailAddress } = await db
      .selectFrom('account')
      .select('mail_address')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    const notices = rows.slice(0, limit);
    const next = rows.length > limit ? (notices.at(-1)?.id ?? null) : null;
    return ok({ notices, unread: Number(count), next, mailAddress });
  },
  { output: listMyNoticesAnswer },
);
