import { answerObjection } from '#use-cases/objection/answer-objection.ts';
import { closeAppraisal } from '#use-cases/objection/close-appraisal.ts';
import { objectToRating } from '#use-cases/objection/object-to-rating.ts';
import { replaceRatings } from '#use-cases/objection/replace-ratings.ts';
import { route } from '../route.ts';

export const objectionRoutes = {
  object: route('POST', '/appraisals/{appraisalId}/objections', objectToRating),
  answer: route('POST', '/appraisals/{appraisalId}/objections/answer', answerObjection),
  replaceRating: route('POST', '/decisions/replace-rating', replaceRatings),
  close: route('POST', '/appraisals/{appraisalId}/close', closeAppraisal),
};
