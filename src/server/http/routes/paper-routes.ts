import { draftPaper } from '#use-cases/paper/draft-paper.ts';
import { getPaper } from '#use-cases/paper/get-paper.ts';
import { issuePaper } from '#use-cases/paper/issue-paper.ts';
import { getLetterhead, setLetterhead } from '#use-cases/paper/letterhead.ts';
import { dropTemplate, listTemplates } from '#use-cases/paper/templates.ts';
import { route } from '../route.ts';

export const paperRoutes = {
  draft: route('POST', '/papers/draft', draftPaper),
  issue: route('POST', '/papers', issuePaper),
  get: route('GET', '/papers/{fingerprint}', getPaper),
  letterhead: route('GET', '/units/{authorityId}/letterhead', getLetterhead),
  templates: route('GET', '/units/{authorityId}/templates', listTemplates),
  dropTemplate: route('POST', '/units/{authorityId}/templates/{kind}/drop', dropTemplate),
  setLetterhead: route('POST', '/units/{authorityId}/letterhead', setLetterhead),
};
