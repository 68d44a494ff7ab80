import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayResults } from './may-results.ts';

const input = z.strictObject({
  authorityId: z.uuid(),
  officialId: z.uuid(),
  /** By what the national database knows the official; null: not known. */
  code: z.string().regex(/^\S+$/).max(40).nullable(),
});

/**
 * Enters the code of an official whom an authority appraises. What was sent without it, or with another, is to be sent again.
 * Errors: `notFound` for somebody the authority does not appraise; `duplicate` for a code somebody else has.
 */
export const setOfficialCode = command(
  'setOfficialCode',
  input,
  async (context, { authorityId, officialId, code }) => {
    const { db, record } = context;
    const permit = await mayResults(context, 'sendResults', authorityId);
    if (!permit.ok) return permit;
    const found = await db
      .selectFrom('official')
      .innerJoin('subject', 'subject.official_id', 'official.id')
      .innerJoin('campaign', 'campaign.id', 'subject.campaign_id')
      .select('official.code')
      .where('official.id', '=', officialId)
      .where('campaign.authority_id', '=', authorityId)
      .executeTakeFirst();
    if (found === undefined) return refuse('notFound', { what: 'official', id: officialId });
    await db.updateTable('official').set({ code }).where('id', '=', officialId).execute();
    record({
      authorityId,
      action: 'setOfficialCode',
      thing: 'official',
      thingId: officialId,
      before: { code: found.code },
      after: { code },
    });
    return ok({ id: officialId });
  },
  { output: idAnswer },
);
