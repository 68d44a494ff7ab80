import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

export const campaignRoutes = [campaigns, campaign, assign, rate] as const;
