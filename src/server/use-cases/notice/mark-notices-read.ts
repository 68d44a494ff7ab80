import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { markNoticesReadAnswer } from '#use-cases/answers/notice-answers.ts';

const input = z.strictObject({
  /** Left out: all of them. */
  ids: z.array(z.uuid()).min(1).max(200).optional(),
  /** `false` takes it back: they are unread again. Only of notices that are named. */
  read: z.boolean().default(true),
});

/** Marks notices as read, or unread again. Those of others, and those that are so already, stay as they are. */
export const markNoticesRead = command(
  'markNoticesRead',
  input,
  async ({ db, actor, now }, { ids, read }) => {
    if (!read && ids === undefined) return refuse('invalidValue', { path: 'ids', problem: 'required' });
    const marked = await db
      .updateTable('notice')
      .set({ read_at: read ? now : null })
      .where('account_id', '=', actor.accountId)
      .where('read_at', read ? 'is' : 'is not', null)
      .$if(ids !== undefined, (some) => some.where('id', 'in', ids ?? []))
      .returning('id')
      .execute();
    return ok({ marked: marked.length, ids: marked.map(({ id }) => id) });
  },
  { output: markNoticesReadAnswer },
);
