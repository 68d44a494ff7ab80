import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readStatisticsFilter } from '#web/features/statistics/statistics-filter.ts';
import { inside } from './inside-route.ts';

const statistics = createRoute({
  getParentRoute: () => inside,
  path: '/statistics',
  validateSearch: readStatisticsFilter,
  component: lazyRouteComponent(
    () => import('#web/features/statistics/statistics-page.tsx'),
    'StatisticsPage',
  ),
});

export const statisticsRoutes = [statistics] as const;
