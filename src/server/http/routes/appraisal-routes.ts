import { announceRating } from '#use-cases/appraisal/announce-rating.ts';
import { checkQuotas } from '#use-cases/appraisal/check-quotas.ts';
import { decideRatings } from '#use-cases/appraisal/decide-ratings.ts';
import { getAppraisal } from '#use-cases/appraisal/get-appraisal.ts';
import { getKnownWork } from '#use-cases/appraisal/get-known-work.ts';
import { listAppraisals } from '#use-cases/appraisal/list-appraisals.ts';
import { openAppraisals } from '#use-cases/appraisal/open-appraisals.ts';
import { proposeLevel } from '#use-cases/appraisal/propose-level.ts';
import { recordConsequence } from '#use-cases/appraisal/record-consequence.ts';
import { scoreSubject } from '#use-cases/appraisal/score-subject.ts';
import { selfAssess } from '#use-cases/appraisal/self-assess.ts';
import { tryRules } from '#use-cases/appraisal/try-rules.ts';
import { route } from '../route.ts';

export const appraisalRoutes = {
  list: route('GET', '/campaigns/{campaignId}/appraisals', listAppraisals),
  checkQuotas: route('GET', '/campaigns/{campaignId}/quotas', checkQuotas),
  tryRules: route('GET', '/campaigns/{campaignId}/other-rules', tryRules),
  get: route('GET', '/appraisals/{appraisalId}', getAppraisal),
  work: route('GET', '/appraisals/{appraisalId}/work', getKnownWork),
  open: route('POST', '/campaigns/{campaignId}/appraisals', openAppraisals),
  selfAssess: route('POST', '/appraisals/{appraisalId}/self', selfAssess),
  score: route('POST', '/appraisals/{appraisalId}/sheets', scoreSubject),
  propose: route('POST', '/appraisals/{appraisalId}/proposal', proposeLevel),
  decide: route('POST', '/decisions/rate', decideRatings),
  announce: route('POST', '/appraisals/{appraisalId}/announce', announceRating),
  recordConsequence: route('POST', '/consequences', recordConsequence),
};
