import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.ts';

const report = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId/report',
  validateSearch: ({ period }: Record<string, unknown>): { period?: string } =>
    typeof period === 'string' ? { period } : {},
  component: lazyRouteComponent(() => import('#web/features/task/report/report-page.tsx'), 'ReportPage'),
});

const receipt = createRoute({
  getParentRoute: () => inside,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('#web/features/task/report/receipt-page.tsx'), 'ReceiptPage'),
});

const share = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId/share',
  validateSearch: ({ part }: Record<string, unknown>): { part?: string } =>
    typeof part === 'string' ? { part } : {},
  component: lazyRouteComponent(() => import('#web/features/task/parts/share-page.tsx'), 'SharePage'),
});

const part = createRoute({
  getParentRoute: () => inside,
  path: '/sub-tasks/$subTaskId',
  component: lazyRouteComponent(() => import('#web/features/task/parts/part-page.tsx'), 'PartPage'),
});

export const taskRoutes = [report, receipt, share, part] as const;
