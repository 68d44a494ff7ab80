import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { readAppraisalFilter } from '#web/features/appraisal/appraisal-filter.ts';
import { readTaskFilter } from '#web/features/task/task-filter.ts';
import { Loading } from '#web/ui/loading.tsx';
import { BrokenPage } from './broken-page.tsx';
import { LostPage } from './lost-page.tsx';
import { queryClient } from './query-client.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ notFoundComponent: LostPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { then?: string } =>
    // Only a place of our own: never where somebody else's link leads.
    typeof search['then'] === 'string' && /^\/(?!\/)/.test(search['then']) ? { then: search['then'] } : {},
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(api.account.whoAmI.queryOptions({ input: {} }));
    } catch (error) {
      if (refusalOf(error)?.kind !== 'signInNeeded') throw error;
      // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
      throw redirect({ to: '/sign-in', search: { then: location.href } });
    }
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('#web/features/work/my-work-page.tsx'), 'MyWorkPage'),
});

const propose = createRoute({
  getParentRoute: () => inside,
  path: '/propose',
  validateSearch: ({ way }: Record<string, unknown>): { way: 'register' | 'order' | 'add' } => ({
    way: way === 'order' || way === 'add' ? way : 'register',
  }),
  component: lazyRouteComponent(() => import('#web/features/proposal/propose-page.tsx'), 'ProposePage'),
});

const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  validateSearch: readTaskFilter,
  component: lazyRouteComponent(() => import('#web/features/task/task-list-page.tsx'), 'TaskListPage'),
});

const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('#web/features/task/task-page.tsx'), 'TaskPage'),
});

const revise = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId/revise',
  component: lazyRouteComponent(() => import('#web/features/proposal/revise-page.tsx'), 'RevisePage'),
});

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

const appraisals = createRoute({
  getParentRoute: () => inside,
  path: '/appraisals',
  validateSearch: readAppraisalFilter,
  component: lazyRouteComponent(
    () => import('#web/features/appraisal/appraisal-list-page.tsx'),
    'AppraisalListPage',
  ),
});

const appraisal = createRoute({
  getParentRoute: () => inside,
  path: '/appraisals/$appraisalId',
  component: lazyRouteComponent(() => import('#web/features/appraisal/appraisal-page.tsx'), 'AppraisalPage'),
});

const sheet = createRoute({
  getParentRoute: () => inside,
  path: '/appraisals/$appraisalId/sheet',
  component: lazyRouteComponent(() => import('#web/features/appraisal/acts/sheet-page.tsx'), 'SheetPage'),
});

const regulations = createRoute({
  getParentRoute: () => inside,
  path: '/regulations',
  component: lazyRouteComponent(() => import('#web/features/regulation/pack-list-page.tsx'), 'PackListPage'),
});

const regulation = createRoute({
  getParentRoute: () => inside,
  path: '/regulations/$packId',
  component: lazyRouteComponent(() => import('#web/features/regulation/pack-page.tsx'), 'PackPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      home,
      propose,
      tasks,
      task,
      revise,
      campaigns,
      campaign,
      assign,
      rate,
      appraisals,
      appraisal,
      sheet,
      regulations,
      regulation,
    ]),
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: LostPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
