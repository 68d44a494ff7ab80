import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { markNoticesReadAnswer } from '#use-cases/answers/notice-answers.ts';

const input = z.strictObject({
  /** Left out: all of them. */
  ids: z.array(z.uuid()).min(1).max(200).optional(),
});

/** Marks notices as read. Those of others, and those read before, stay as they are. */
export const markNoticesRead = command(
  'markNoticesRead',
  input,
  async ({ db, actor, now }, { ids }) => {
    const marked = await db
      .updateTable('notice')
      .set({ read_at: now })
      .where('account_id', '=', actor.accountId)
      .where('read_at', 'is', null)
      .$if(ids !== undefined, (some) => some.where('id', 'in', ids ?? []))
      .returning('id')
      .execute();
    return ok({ marked: marked.length });
  },
  { output: markNoticesReadAnswer },
);
