import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAppraisalFilter } from '#web/features/appraisal/appraisal-filter.ts';
import { inside } from './inside-route.ts';

const appraisals = createRoute({
  getParentRoute: () => inside,
  path: '/appraisals',
  validateSearch: readAppraisalFilter,
  component: lazyRouteComponent(
    () => import('#web/features/appraisal/appraisal-list-page.tsx'),
    'AppraisalListPage',
  ),
});

const appraisal = createRoute({
  getParentRoute: () => inside,
  path: '/appraisals/$appraisalId',
  component: lazyRouteComponent(() => import('#web/features/appraisal/appraisal-page.tsx'), 'AppraisalPage'),
});

const sheet = createRoute({
  getParentRoute: () => inside,
  path: '/appraisals/$appraisalId/sheet',
  component: lazyRouteComponent(() => import('#web/features/appraisal/acts/sheet-page.tsx'), 'SheetPage'),
});

const councils = createRoute({
  getParentRoute: () => inside,
  path: '/councils',
  validateSearch: readAppraisalFilter,
  component: lazyRouteComponent(
    () => import('#web/features/council/council-list-page.tsx'),
    'CouncilListPage',
  ),
});

const room = createRoute({
  getParentRoute: () => inside,
  path: '/council-sessions/$sessionId',
  component: lazyRouteComponent(() => import('#web/features/council/room-page.tsx'), 'RoomPage'),
});

const minutes = createRoute({
  getParentRoute: () => inside,
  path: '/council-sessions/$sessionId/minutes',
  component: lazyRouteComponent(() => import('#web/features/council/minutes-page.tsx'), 'MinutesPage'),
});

const calibration = createRoute({
  getParentRoute: () => inside,
  path: '/campaigns/$campaignId/calibration',
  component: lazyRouteComponent(
    () => import('#web/features/appraisal/calibration/calibration-page.tsx'),
    'CalibrationPage',
  ),
});

export const appraisalRoutes = [appraisals, appraisal, sheet, calibration, councils, room, minutes] as const;
