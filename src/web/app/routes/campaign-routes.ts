import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readBacklogSearch } from '#web/features/backlog/backlog-search.ts';
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
  component: lazyRouteComponent(
    () => import('#web/features/campaign/campaign-home-page.tsx'),
    'CampaignHomePage',
  ),
});

const figures = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/figures',
  component: lazyRouteComponent(() => import('#web/features/campaign/statistics-page.tsx'), 'StatisticsPage'),
});

const setUp = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('#web/features/campaign/set-up-page.tsx'), 'SetUpPage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/people',
  component: lazyRouteComponent(() => import('#web/features/campaign/people-page.tsx'), 'PeoplePage'),
});

const duplicates = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/duplicates',
  component: lazyRouteComponent(() => import('#web/features/campaign/duplicates-page.tsx'), 'DuplicatesPage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/review',
  component: lazyRouteComponent(() => import('#web/features/proposal/review-page.tsx'), 'ReviewPage'),
});

const backlog = createRoute({
  getParentRoute: () => inside,
  path: '/backlog',
  validateSearch: readBacklogSearch,
  component: lazyRouteComponent(() => import('#web/features/backlog/backlog-page.tsx'), 'BacklogPage'),
});

const backlogEntry = createRoute({
  getParentRoute: () => inside,
  path: '/backlog/$entryId',
  component: lazyRouteComponent(
    () => import('#web/features/backlog/backlog-entry-page.tsx'),
    'BacklogEntryPage',
  ),
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

export const campaignRoutes = [
  campaigns,
  setUp,
  campaign,
  figures,
  people,
  proposals,
  review,
  duplicates,
  assign,
  rate,
  backlog,
  backlogEntry,
] as const;
