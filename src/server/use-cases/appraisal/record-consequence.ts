import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { possibleUses } from '#domain/use/possible-uses.ts';
import { uses } from '#regulation/settings.ts';
import { findAppraisal } from '#database/appraisal-store.ts';
import { isReplaced } from '#database/rating/objection-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
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
 * Errors: `conflictOfInterest` for one's own rating; `invalidValue` for a use the regulation does not have, or not for
 * this level.
 */
export const recordConsequence = command('recordConsequence', input, async (context, consequence) => {
  const rating = await context.db
    .selectFrom('rating')
    .select(['appraisal_id', 'level'])
    .where('id', '=', consequence.ratingId)
    .executeTakeFirst();
  const held = rating && (await findAppraisal(context.db, rating.appraisal_id, context.today));
  const party =
    held &&
    (['readAppraisal', 'readOwnRating'] as const).some((read) => may(context.actor, read, held.access).ok);
  if (!party) return refuse('notFound', { what: 'rating', id: consequence.ratingId });
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
  const { settings, head } = (await packOf(context, campaign)).pack;
  const possible = possibleUses(settings, rating.level);
  if (!possible.includes(consequence.use))
    return refuse(
      'invalidValue',
      {
        path: 'use',
        problem: 'unknownOption',
        given: consequence.use,
        limit: possible.join(', '),
      },
      { pack: head.id, version: head.version, source: (settings.usesByLevel ?? settings.uses).source },
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
