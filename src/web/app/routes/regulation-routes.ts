import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.ts';

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

export const regulationRoutes = [regulations, regulation] as const;
