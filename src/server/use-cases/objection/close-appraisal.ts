import * as z from 'zod';
import { addDays } from '#domain/base/dates.ts';
import { refuse } from '#domain/base/result.ts';
import { lastDayToObject } from '#domain/life-cycle/objection-period.ts';
import { findObjection, getStandingRating } from '#database/rating/objection-store.ts';
import { allowAppraisalStep, takeAppraisalStep } from '#use-cases/appraisal/appraisal-step.ts';
import { command } from '#use-cases/base/use-case.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({ appraisalId: z.uuid(), version: z.int() });

/**
 * Locks an appraisal: nothing of it changes any more.
 * Errors: `outOfTime` while the official can still object and has not.
 */
export const closeAppraisal = command(
  'closeAppraisal',
  input,
  async (context, { appraisalId, version }) => {
    const step = await allowAppraisalStep(context, appraisalId, 'close');
    if (!step.ok) return step;
    const { appraisal, pack } = step.value;
    const rating = await getStandingRating(context.db, appraisalId);
    if (appraisal.announced_on !== null && (await findObjection(context.db, rating.id)) === undefined) {
      const until = lastDayToObject(appraisal.announced_on, pack.settings);
      if (context.today <= until)
        return refuse(
          'outOfTime',
          { action: 'close', from: addDays(until, 1) },
          {
            pack: pack.head.id,
            version: pack.head.version,
            source: pack.settings.objectionWorkingDays.source,
          },
        );
    }
    return takeAppraisalStep(context, step.value, 'close', version);
  },
  { output: versionAnswer },
);
