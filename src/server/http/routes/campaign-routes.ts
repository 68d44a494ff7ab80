import { addSubjects } from '#use-cases/campaign/add-subjects.ts';
import { checkCampaign } from '#use-cases/campaign/check-campaign.ts';
import { createCampaign } from '#use-cases/campaign/create-campaign.ts';
import { getCampaign } from '#use-cases/campaign/get-campaign.ts';
import { listCampaigns } from '#use-cases/campaign/list-campaigns.ts';
import { listCandidates } from '#use-cases/campaign/list-candidates.ts';
import { campaignStatistics } from '#use-cases/statistics/campaign-statistics.ts';
import { countAssignedWork } from '#use-cases/statistics/count-assigned-work.ts';
import { countUnitStaff } from '#use-cases/statistics/count-unit-staff.ts';
import { rollUpTasks } from '#use-cases/statistics/roll-up-tasks.ts';
import { route } from '../route.ts';

export const campaignRoutes = {
  list: route('GET', '/campaigns', listCampaigns),
  get: route('GET', '/campaigns/{campaignId}', getCampaign),
  candidates: route('GET', '/campaigns/{campaignId}/candidates', listCandidates),
  create: route('POST', '/campaigns', createCampaign),
  addSubjects: route('POST', '/campaigns/{campaignId}/subjects', addSubjects),
  check: route('GET', '/campaigns/{campaignId}/check', checkCampaign),
  statistics: route('GET', '/campaigns/{campaignId}/statistics', campaignStatistics),
  rollUp: route('GET', '/campaigns/{campaignId}/roll-up', rollUpTasks),
  countAssignedWork: route('GET', '/statistics/count', countAssignedWork),
  countUnitStaff: route('GET', '/statistics/staff', countUnitStaff),
};
