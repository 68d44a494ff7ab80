import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { paperOnRatings, rateByPaper } from './rate-by-paper.ts';
import { ratingsAnswer } from '#use-cases/answers/base-answers.ts';

/**
 * The authority decides levels by one signed decision.
 * Errors: `reasonNeeded` where a level differs from the proposal and no reason is given; `outsideRule` where more would
 * have a level than a quota of the regulation allows and the decision does not grant the higher share.
 */
export const decideRatings = command(
  'decideRatings',
  paperOnRatings,
  (context, list) =>
    rateByPaper(context, 'decide', list, async (_step, { level, reason }, proposal) =>
      proposal.level !== level && !reason
        ? refuse('reasonNeeded', { action: 'decide' })
        : ok({ replacesId: null }),
    ),
  { output: ratingsAnswer },
);
