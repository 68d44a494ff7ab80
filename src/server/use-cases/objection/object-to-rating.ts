import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { lastDayToObject } from '#domain/life-cycle/objection-period.ts';
import { findObjection, getStandingRating } from '#database/rating/objection-store.ts';
import { allowAppraisalStep, takeAppraisalStep } from '#use-cases/appraisal/appraisal-step.ts';
import { command } from '#use-cases/base/use-case.ts';
import { objectToRatingAnswer } from '#use-cases/answers/appraisal-answers.ts';

const input = z.strictObject({
  appraisalId: z.uuid(),
  version: z.int(),
  reason: z.string().min(1).max(5000),
});

/**
 * The official objects to his rating, within the time the regulation gives him from its announcement.
 * Errors: `outOfTime` with the last day; `duplicate` where this rating was objected to before.
 */
export const objectToRating = command(
  'objectToRating',
  input,
  async (context, { appraisalId, version, reason }) => {
    const step = await allowAppraisalStep(context, appraisalId, 'object');
    if (!step.ok) return step;
    const { appraisal, pack } = step.value;
    if (appraisal.announced_on === null)
      return refuse('wrongState', { action: 'object', state: appraisal.state, possible: [] });
    const until = lastDayToObject(appraisal.announced_on, pack.settings);
    if (context.today > until)
      return refuse(
        'outOfTime',
        { action: 'object', until },
        {
          pack: pack.head.id,
          version: pack.head.version,
          source: pack.settings.objectionWorkingDays.source,
        },
      );
    const rating = await getStandingRating(context.db, appraisalId);
    if ((await findObjection(context.db, rating.id)) !== undefined)
      return refuse('duplicate', { what: 'objection', key: rating.id });

    const moved = await takeAppraisalStep(context, step.value, 'object', version, {
      ratingId: rating.id,
      reason,
    });
    if (!moved.ok) return moved;
    const id = context.newId();
    await context.db
      .insertInto('objection')
      .values({
        id,
        appraisal_id: appraisalId,
        rating_id: rating.id,
        account_id: context.actor.accountId,
        reason,
        objected_at: context.now,
      })
      .execute();
    return ok({ ...moved.value, objectionId: id });
  },
  { output: objectToRatingAnswer },
);
