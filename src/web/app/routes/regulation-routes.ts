import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCompareSearch } from '#web/features/regulation/compare/compare-search.ts';
import { readTrySearch } from '#web/features/regulation/try/try-search.ts';
import { inside } from './inside-route.ts';

const regulations = createRoute({
  getParentRoute: () => inside,
  path: '/regulations',
  component: lazyRouteComponent(() => import('#web/features/regulation/pack-list-page.tsx'), 'PackListPage'),
});

const regulation = createRoute({
  getParentRoute: () => inside,
  path: '/regulations/$packId',
  validateSearch: ({ version }: Record<string, unknown>): { version?: string } =>
    typeof version === 'string' ? { version } : {},
  component: lazyRouteComponent(() => import('#web/features/regulation/pack-page.tsx'), 'PackPage'),
});

const compare = createRoute({
  getParentRoute: () => inside,
  path: '/regulations/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(
    () => import('#web/features/regulation/compare/compare-page.tsx'),
    'ComparePage',
  ),
});

const tryRules = createRoute({
  getParentRoute: () => inside,
  path: '/regulations/try',
  validateSearch: readTrySearch,
  component: lazyRouteComponent(() => import('#web/features/regulation/try/try-page.tsx'), 'TryPage'),
});

const draft = createRoute({
  getParentRoute: () => inside,
  path: '/regulations/drafts/$draftId',
  component: lazyRouteComponent(() => import('#web/features/regulation/editor/draft-page.tsx'), 'DraftPage'),
});

export const regulationRoutes = [regulations, compare, tryRules, draft, regulation] as const;
