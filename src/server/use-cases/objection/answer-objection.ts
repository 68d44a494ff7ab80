import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { findObjection, getStandingRating } from '#database/rating/objection-store.ts';
import { allowAppraisalStep, takeAppraisalStep } from '#use-cases/appraisal/appraisal-step.ts';
import { command } from '#use-cases/base/use-case.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  appraisalId: z.uuid(),
  version: z.int(),
  reason: z.string().max(5000).optional(),
});

/** The authority answers an objection and keeps the rating, saying why. To change it takes a replacing decision. */
export const answerObjection = command(
  'answerObjection',
  input,
  async (context, { appraisalId, version, reason }) => {
    const step = await allowAppraisalStep(context, appraisalId, 'answerObjection');
    if (!step.ok) return step;
    if (!reason) return refuse('reasonNeeded', { action: 'answerObjection' });
    const rating = await getStandingRating(context.db, appraisalId);
    const objection = await findObjection(context.db, rating.id);
    if (objection === undefined) return refuse('notFound', { what: 'objection', id: rating.id });

    const moved = await takeAppraisalStep(context, step.value, 'answerObjection', version, {
      objectionId: objection.id,
      reason,
    });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('objection_answer')
      .values({
        objection_id: objection.id,
        account_id: context.actor.accountId,
        outcome: 'kept',
        reason,
        answered_at: context.now,
      })
      .execute();
    return moved;
  },
  { output: versionAnswer },
);
