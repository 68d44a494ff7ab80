import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Loading } from '#web/ui/loading.tsx';
import { BrokenPage } from './broken-page.tsx';
import { LostPage } from './lost-page.tsx';
import { adminRoutes } from './routes/admin-routes.ts';
import { appraisalRoutes } from './routes/appraisal-routes.ts';
import { campaignRoutes } from './routes/campaign-routes.ts';
import { followRoutes } from './routes/follow-routes.ts';
import { helpRoutes } from './routes/help-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { inside } from './routes/inside-route.ts';
import { officialRoutes } from './routes/official-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { regulationRoutes } from './routes/regulation-routes.ts';
import { root } from './routes/root-route.ts';
import { statisticsRoutes } from './routes/statistics-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { workRoutes } from './routes/work-routes.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { then?: string } =>
    // Only a place of our own: never where somebody else's link leads.
    typeof search['then'] === 'string' && /^\/(?!\/)/.test(search['then']) ? { then: search['then'] } : {},
  component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    inside.addChildren([
      ...workRoutes,
      ...helpRoutes,
      ...taskRoutes,
      ...campaignRoutes,
      ...followRoutes,
      ...statisticsRoutes,
      ...appraisalRoutes,
      ...officialRoutes,
      ...paperRoutes,
      ...regulationRoutes,
      ...adminRoutes,
      ...importRoutes,
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
