import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readImportSearch } from '#web/features/import/import-search.ts';
import { inside } from './inside-route.ts';

const importing = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('#web/features/import/import-page.tsx'), 'ImportPage'),
});

export const importRoutes = [importing] as const;
