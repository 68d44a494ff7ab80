import * as z from 'zod';
import { dayInVietnam } from '#domain/base/dates.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayResults } from './may-results.ts';

const input = z.strictObject({
  exportId: z.uuid(),
  sentOn: z.iso.date(),
  /** The number of the receipt that the national database gave. */
  receipt: z.string().regex(/\S/).max(200),
});

/**
 * Writes down, once, that a file of results was sent, when and with which receipt: what it holds is sent from then on.
 * Errors: `wrongState` where that was written down before; `invalidValue` for a day before the file was made, or to come.
 */
export const markResultsSent = command(
  'markResultsSent',
  input,
  async (context, { exportId, sentOn, receipt }) => {
    const { db, actor, today, record } = context;
    const missing = refuse('notFound', { what: 'resultExport', id: exportId });
    const found = await db
      .selectFrom('result_export')
      .select(['authority_id as authorityId', 'made_at as madeAt', 'sent_on as before'])
      .where('id', '=', exportId)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return missing;
    const permit = await mayResults(context, 'sendResults', found.authorityId);
    if (!permit.ok) return missing;
    if (found.before !== null)
      return refuse('wrongState', { action: 'sendResults', state: 'sent', possible: [] });
    const path = 'sentOn';
    const madeOn = dayInVietnam(found.madeAt);
    if (sentOn < madeOn)
      return refuse('invalidValue', { path, problem: 'tooEarly', given: sentOn, limit: madeOn });
    if (sentOn > today)
      return refuse('invalidValue', { path, problem: 'tooLate', given: sentOn, limit: today });
    await db
      .updateTable('result_export')
      .set({ sent_on: sentOn, sent_by: actor.accountId, receipt })
      .where('id', '=', exportId)
      .execute();
    record({
      authorityId: found.authorityId,
      action: 'markResultsSent',
      thing: 'resultExport',
      thingId: exportId,
      after: { sentOn, receipt },
    });
    return ok({ id: exportId });
  },
  { output: idAnswer },
);
