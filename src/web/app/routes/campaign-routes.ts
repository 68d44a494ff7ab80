import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTableSearch } from '#web/features/proposal/table/table-search.ts';
import { inside } from './inside-route.ts';

const campaigns = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns',
  component: lazyRouteComponent(
    () => import('#web/features/campaign/campaign-list-page.tsx'),
    'CampaignListPage',
  ),
});

const campaign = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId',
  component: lazyRouteComponent(() => import('#web/features/campaign/statistics-page.tsx'), 'StatisticsPage'),
});

const proposals = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/proposals',
  validateSearch: readTableSearch,
  component: lazyRouteComponent(() => import('#web/features/proposal/table/table-page.tsx'), 'TablePage'),
});

const assign = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/assign',
  component: lazyRouteComponent(() => import('#web/features/decision/assign-page.tsx'), 'AssignPage'),
});

const rate = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/rate',
  component: lazyRouteComponent(() => import('#web/features/decision/rate-page.tsx'), 'RatePage'),
});

export const campaignRoutes = [campaigns, campaign, proposals, assign, rate] as const;
