import { followIndicators } from '#use-cases/follow/follow-indicators.ts';
import { followMismatches } from '#use-cases/follow/follow-mismatches.ts';
import { followRates } from '#use-cases/follow/follow-rates.ts';
import { reportCoverage } from '#use-cases/follow/report-coverage.ts';
import { stuckBoard } from '#use-cases/follow/stuck-board.ts';
import { route } from '../route.ts';

/** What runs, is late, is stuck, where; part of the addresses of campaigns. */
export const followViewRoutes = {
  stuck: route('GET', '/campaigns/{campaignId}/stuck', stuckBoard),
  rates: route('GET', '/campaigns/{campaignId}/rates', followRates),
  indicators: route('GET', '/campaigns/{campaignId}/indicators', followIndicators),
  mismatches: route('GET', '/campaigns/{campaignId}/mismatches', followMismatches),
  coverage: route('GET', '/campaigns/{campaignId}/report-coverage', reportCoverage),
};
