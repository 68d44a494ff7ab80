import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { backlogSources } from '#domain/task/backlog.ts';
import { command } from '#use-cases/base/use-case.ts';
import { backlogOf } from './reach-backlog.ts';
import { idAndVersionAnswer } from '#use-cases/answers/base-answers.ts';

/** What an entry says of a matter. */
export const backlogWords = z.strictObject({
  title: z.string().min(1).max(500),
  description: z.string().min(1).max(4000),
  source: z.enum(backlogSources),
  /** The unit it concerns, where it is one. */
  unitId: z.uuid().nullable().default(null),
  /** Since when it has waited, long before it was entered perhaps. */
  waitingSince: z.iso.date(),
});

const input = backlogWords.extend({ authorityId: z.uuid() });

/**
 * Enters a matter that waits into the backlog of an authority, where it stays whoever holds which post.
 * Errors: `notFound`, `notAllowed`, `invalidValue` for a day to come, `duplicate` for the title of an entry that waits.
 */
export const enterBacklog = command(
  'enterBacklog',
  input,
  async (context, { authorityId, ...words }) => {
    const subject = await backlogOf(context, authorityId);
    if (subject.authorityPath.length === 0) return refuse('notFound', { what: 'unit', id: authorityId });
    const permit = may(context.actor, 'changeBacklog', subject);
    if (!permit.ok) return permit;
    if (words.waitingSince > context.today)
      return refuse('invalidValue', {
        path: 'waitingSince',
        problem: 'tooLate',
        given: words.waitingSince,
        limit: context.today,
      });
    const titleKey = searchKey(words.title);
    const same = await context.db
      .selectFrom('backlog_entry')
      .select('id')
      .where('authority_id', '=', authorityId)
      .where('title_key', '=', titleKey)
      .where('state', 'in', ['open', 'inWork'])
      .executeTakeFirst();
    if (same !== undefined) return refuse('duplicate', { what: 'backlogEntry', key: words.title });
    const id = context.newId();
    await context.db
      .insertInto('backlog_entry')
      .values({
        id,
        authority_id: authorityId,
        title: words.title,
        title_key: titleKey,
        description: words.description,
        source: words.source,
        unit_id: words.unitId,
        waiting_since: words.waitingSince,
        state: 'open',
        settled_by_task_id: null,
        settled_by_product_id: null,
        ended_on: null,
        note: null,
        entered_by: context.actor.accountId,
        entered_at: context.now,
      })
      .execute();
    context.record({
      authorityId,
      action: 'enterBacklog',
      thing: 'backlogEntry',
      thingId: id,
      after: { ...words, state: 'open', version: 1 },
    });
    return ok({ id, version: 1 });
  },
  { output: idAndVersionAnswer },
);
