import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  tenureId: z.uuid(),
  /** The first day on which he no longer holds the post. */
  from: z.iso.date(),
  reason: z.string().min(1).max(500),
});

/**
 * Ends a tenure on a day. The row stays: what he did in the post stays his.
 * Errors: `alreadyEnded`, `tooEarly` on or before its first day; `conflictOfInterest` for one's own.
 */
export const endTenure = command(
  'endTenure',
  input,
  async (context, { tenureId, from, reason }) => {
    const tenure = await context.db
      .selectFrom('tenure')
      .innerJoin('management', 'management.post_id', 'tenure.post_id')
      .select(['tenure.official_id', 'tenure.post_id', 'tenure.valid_from', 'tenure.valid_to'])
      .select('management.authority_id')
      .where('tenure.id', '=', tenureId)
      .orderBy('management.valid_from', 'desc')
      .forUpdate('tenure')
      .executeTakeFirst();
    if (tenure === undefined) return refuse('notFound', { what: 'tenure', id: tenureId });
    const authorityPath = await loadUnitPath(context.db, tenure.authority_id, context.today);
    const ownerIds = [tenure.official_id];
    const permit = may(context.actor, 'changeOrganisation', { thing: 'tenure', authorityPath, ownerIds });
    if (!permit.ok) return permit;
    if (context.actor.officialId === tenure.official_id)
      return refuse('conflictOfInterest', { what: 'tenure' });
    if (tenure.valid_to !== null)
      return refuse('invalidValue', {
        path: 'tenureId',
        problem: 'alreadyEnded',
        given: tenureId,
        limit: tenure.valid_to,
      });
    if (from <= tenure.valid_from)
      return refuse('invalidValue', {
        path: 'from',
        problem: 'tooEarly',
        given: from,
        limit: tenure.valid_from,
      });

    await context.db.updateTable('tenure').set({ valid_to: from }).where('id', '=', tenureId).execute();
    context.record({
      authorityId: tenure.authority_id,
      action: 'endTenure',
      thing: 'tenure',
      thingId: tenureId,
      before: { validTo: null },
      after: { validTo: from, reason, officialId: tenure.official_id, postId: tenure.post_id },
    });
    return ok({ id: tenureId });
  },
  { output: idAnswer },
);
