import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readOfficialFilter } from '#web/features/official/official-filter.ts';
import { inside } from './inside-route.ts';

const officials = createRoute({
  getParentRoute: () => inside,
  path: '/officials',
  validateSearch: readOfficialFilter,
  component: lazyRouteComponent(
    () => import('#web/features/official/official-list-page.tsx'),
    'OfficialListPage',
  ),
});

const dossier = createRoute({
  getParentRoute: () => inside,
  path: '/officials/$officialId',
  component: lazyRouteComponent(() => import('#web/features/official/dossier-page.tsx'), 'DossierPage'),
});

export const officialRoutes = [officials, dossier] as const;
