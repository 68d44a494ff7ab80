import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside-route.ts';

const check = createRoute({
  getParentRoute: () => inside,
  path: '/check/$fingerprint',
  component: lazyRouteComponent(() => import('#web/features/paper/check-page.tsx'), 'CheckPage'),
});

const letterhead = createRoute({
  getParentRoute: () => inside,
  path: '/units/$authorityId/letterhead',
  component: lazyRouteComponent(() => import('#web/features/paper/letterhead-page.tsx'), 'LetterheadPage'),
});

export const paperRoutes = [check, letterhead] as const;
