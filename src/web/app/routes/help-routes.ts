import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readHelpRole } from '#web/features/help/help-role.ts';
import { inside } from './inside-route.ts';

const help = createRoute({
  getParentRoute: () => inside,
  path: '/help',
  validateSearch: readHelpRole,
  component: lazyRouteComponent(() => import('#web/features/help/help-page.tsx'), 'HelpPage'),
});

export const helpRoutes = [help] as const;
