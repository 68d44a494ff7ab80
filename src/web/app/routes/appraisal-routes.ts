import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAppraisalFilter } from '#web/features/appraisal/appraisal-filter.ts';
import { inside } from './inside-route.ts';

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

export const appraisalRoutes = [appraisals, appraisal, sheet] as const;
