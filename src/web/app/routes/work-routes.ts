import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTaskFilter } from '#web/features/task/task-filter.ts';
import { inside } from './inside-route.ts';

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('#web/features/work/my-work-page.tsx'), 'MyWorkPage'),
});

const propose = createRoute({
  getParentRoute: () => inside,
  path: '/propose',
  validateSearch: ({
    way,
    backlog,
  }: Record<string, unknown>): { way: 'register' | 'order' | 'add'; backlog?: string } => ({
    way: way === 'order' || way === 'add' ? way : 'register',
    // The matter of the backlog that is taken up.
    ...(way === 'add' && typeof backlog === 'string' ? { backlog } : {}),
  }),
  component: lazyRouteComponent(() => import('#web/features/proposal/propose-page.tsx'), 'ProposePage'),
});

const tasks = createRoute({
  getParentRoute: () => inside,
  path: '/tasks',
  validateSearch: readTaskFilter,
  component: lazyRouteComponent(() => import('#web/features/task/task-list-page.tsx'), 'TaskListPage'),
});

const task = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('#web/features/task/task-page.tsx'), 'TaskPage'),
});

const revise = createRoute({
  getParentRoute: () => inside,
  path: '/tasks/$taskId/revise',
  component: lazyRouteComponent(() => import('#web/features/proposal/revise-page.tsx'), 'RevisePage'),
});

const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  component: lazyRouteComponent(() => import('#web/features/work/notices-page.tsx'), 'NoticesPage'),
});

export const workRoutes = [home, notices, propose, tasks, task, revise] as const;
