import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readFollowFilter } from '#web/features/follow/follow-filter.ts';
import { readReportFilter } from '#web/features/follow/report-filter.ts';
import { inside } from './inside-route.ts';

const follow = createRoute({
  getParentRoute: () => inside,
  path: '/follow',
  validateSearch: readFollowFilter,
  component: lazyRouteComponent(() => import('#web/features/follow/follow-page.tsx'), 'FollowPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/follow/reports',
  validateSearch: readReportFilter,
  component: lazyRouteComponent(() => import('#web/features/follow/report-list-page.tsx'), 'ReportListPage'),
});

const periods = createRoute({
  getParentRoute: () => inside,
  path: '/follow/periods',
  validateSearch: (search: Record<string, unknown>): { campaign?: string; from?: string; to?: string } =>
    Object.fromEntries(
      ['campaign', 'from', 'to'].flatMap((name) =>
        typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : [],
      ),
    ),
  component: lazyRouteComponent(() => import('#web/features/follow/periods/periods-page.tsx'), 'PeriodsPage'),
});

const reportForms = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/report-forms',
  component: lazyRouteComponent(
    () => import('#web/features/offline/report-forms-page.tsx'),
    'ReportFormsPage',
  ),
});

export const followRoutes = [follow, reports, periods, reportForms] as const;
