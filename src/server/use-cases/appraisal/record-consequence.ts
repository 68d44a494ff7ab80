import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { uses } from '#regulation/settings.ts';
import { findAppraisal } from '#database/appraisal-store.ts';
import { isReplaced } from '#database/rating/objection-store.ts';
import { command } from '#use-cases/base/use-case.ts';

const input = z.strictObject({
  ratingId: z.uuid(),
  use: z.enum(uses),
  description: z.string().min(1).max(1000),
  paperNumber: z.string().max(60).optional(),
  decidedOn: z.iso.date(),
});

/**
 * Records what a rating led to: commendation, planning, appointment … Only an announced rating can be used.
 * Errors: `conflictOfInterest` for one's own rating.
 */
export const recordConsequence = command('recordConsequence', input, async (context, consequence) => {
  const rating = await context.db
    .selectFrom('rating')
    .select('appraisal_id')
    .where('id', '=', consequence.ratingId)
    .executeTakeFirst();
  const held = rating && (await findAppraisal(context.db, rating.appraisal_id, context.today));
  if (held === undefined) return refuse('notFound', { what: 'rating', id: consequence.ratingId });
  const permit = may(context.actor, 'recordConsequence', { ...held.access, thing: 'consequence' });
  if (!permit.ok) return permit;
  if (rolesOn(context.actor, held.access).includes('owner'))
    return refuse('conflictOfInterest', { what: 'appraisal' });
  const { appraisal, campaign } = held;
  if (appraisal.announced_on === null)
    return refuse('wrongState', { action: 'recordConsequence', state: appraisal.state, possible: [] });
  if (await isReplaced(context.db, consequence.ratingId))
    return refuse('invalidValue', {
      path: 'ratingId',
      problem: 'replaced',
      given: consequence.ratingId,
    });
  const { settings, head } = context.packs.get(campaign.pack_id, campaign.pack_version).pack;
  if (!settings.uses.value.includes(consequence.use))
    return refuse(
      'invalidValue',
      {
        path: 'use',
        problem: 'unknownOption',
        given: consequence.use,
        limit: settings.uses.value.join(', '),
      },
      { pack: head.id, version: head.version, source: settings.uses.source },
    );

  const id = context.newId();
  await context.db
    .insertInto('consequence')
    .values({
      id,
      rating_id: consequence.ratingId,
      use: consequence.use,
      description: consequence.description,
      paper_number: consequence.paperNumber ?? null,
      decided_on: consequence.decidedOn,
    })
    .execute();
  context.record({
    authorityId: campaign.authority_id,
    action: 'recordConsequence',
    thing: 'consequence',
    thingId: id,
    after: consequence,
  });
  return ok({ id });
});
