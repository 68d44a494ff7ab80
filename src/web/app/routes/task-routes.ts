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

export const taskRoutes = [report, receipt] as const;
