import { ok, refuse } from '#domain/base/result.ts';
import { findObjection, getStandingRating } from '#database/rating/objection-store.ts';
import { paperOnRatings, rateByPaper } from '#use-cases/appraisal/rate-by-paper.ts';
import { command } from '#use-cases/base/use-case.ts';
import { ratingsAnswer } from '#use-cases/answers/base-answers.ts';

/**
 * Replaces announced ratings by a later decision, each with its reason. The old rating is kept and shown as replaced; an
 * open objection to it is answered by this. The new one is announced anew, and can be objected to.
 * Errors: those of deciding levels; `reasonNeeded`; `duplicate` for the level that stands already.
 */
export const replaceRatings = command(
  'replaceRatings',
  paperOnRatings,
  (context, list) =>
    rateByPaper(context, 'replaceRating', list, async ({ appraisal }, { level, reason }) => {
      if (!reason) return refuse('reasonNeeded', { action: 'replaceRating' });
      const rating = await getStandingRating(context.db, appraisal.id);
      if (rating.level === level) return refuse('duplicate', { what: 'rating', key: level });
      const objection = await findObjection(context.db, rating.id);
      if (objection !== undefined && appraisal.state === 'objected')
        await context.db
          .insertInto('objection_answer')
          .values({
            objection_id: objection.id,
            account_id: context.actor.accountId,
            outcome: 'replaced',
            reason,
            answered_at: context.now,
          })
          .execute();
      await context.db
        .updateTable('appraisal')
        .set({ announced_on: null })
        .where('id', '=', appraisal.id)
        .execute();
      return ok({ replacesId: rating.id });
    }),
  { output: ratingsAnswer },
);
