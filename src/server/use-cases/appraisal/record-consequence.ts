import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { possibleUses } from '#domain/use/possible-uses.ts';
import { uses } from '#regulation/settings.ts';
import { holdAppraisal } from '#database/appraisal-store.ts';
import { isReplaced } from '#database/rating/objection-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

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
 * this level, and for a day before the paper of the rating or after today.
 */
export const recordConsequence = command(
  'recordConsequence',
  input,
  async (context, consequence) => {
    const rating = await context.db
      .selectFrom('rating')
      .innerJoin('decision', 'decision.id', 'rating.decision_id')
      .select(['rating.appraisal_id', 'rating.level', 'decision.signed_on'])
      .where('rating.id', '=', consequence.ratingId)
      .executeTakeFirst();
    // Held: no other rating replaces this one meanwhile.
    const held = rating && (await holdAppraisal(context.db, rating.appraisal_id, context.today));
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
    const dated = checkDay(consequence.decidedOn, rating.signed_on, context.today);
    if (!dated.ok) return dated;
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
  },
  { output: idAnswer },
);

/** Nothing is decided on a rating before it was, and nothing that is yet to come is recorded. */
function checkDay(decidedOn: IsoDate, from: IsoDate, today: IsoDate): Result<null> {
  if (decidedOn >= from && decidedOn <= today) return ok(null);
  const early = decidedOn < from;
  return refuse('invalidValue', {
    path: 'decidedOn',
    problem: early ? 'tooEarly' : 'tooLate',
    given: decidedOn,
    limit: early ? from : today,
  });
}
