import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readResultSearch } from '#web/features/admin/results/result-search.ts';
import { readActSearch, readUnitSearch } from '#web/features/admin/units/unit-search.ts';
import { inside } from './inside-route.ts';

const units = createRoute({
  getParentRoute: () => inside,
  path: '/admin',
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(() => import('#web/features/admin/units/units-page.tsx'), 'UnitsPage'),
});

const succession = createRoute({
  getParentRoute: () => inside,
  path: '/admin/succession',
  validateSearch: readActSearch,
  component: lazyRouteComponent(
    () => import('#web/features/admin/units/succession-page.tsx'),
    'SuccessionPage',
  ),
});

const officials = createRoute({
  getParentRoute: () => inside,
  path: '/admin/officials',
  component: lazyRouteComponent(() => import('#web/features/admin/officials-page.tsx'), 'OfficialsPage'),
});

const delegations = createRoute({
  getParentRoute: () => inside,
  path: '/admin/delegations',
  component: lazyRouteComponent(() => import('#web/features/admin/delegations-page.tsx'), 'DelegationsPage'),
});

const accounts = createRoute({
  getParentRoute: () => inside,
  path: '/admin/accounts',
  component: lazyRouteComponent(
    () => import('#web/features/admin/accounts/accounts-page.tsx'),
    'AccountsPage',
  ),
});

const log = createRoute({
  getParentRoute: () => inside,
  path: '/admin/log',
  // Read again by the page: kept small here, so that the first load has none of its words.
  validateSearch: (search: Record<string, unknown>): { [name: string]: string } =>
    Object.fromEntries(
      Object.entries(search).filter((part): part is [string, string] => typeof part[1] === 'string'),
    ),
  component: lazyRouteComponent(() => import('#web/features/admin/log/log-page.tsx'), 'LogPage'),
});

const access = createRoute({
  getParentRoute: () => inside,
  path: '/admin/access',
  component: lazyRouteComponent(() => import('#web/features/admin/log/access-log-page.tsx'), 'AccessLogPage'),
});

const mails = createRoute({
  getParentRoute: () => inside,
  path: '/admin/mails',
  component: lazyRouteComponent(() => import('#web/features/admin/mails-page.tsx'), 'MailsPage'),
});

const connections = createRoute({
  getParentRoute: () => inside,
  path: '/admin/connections',
  component: lazyRouteComponent(
    () => import('#web/features/admin/connections/connections-page.tsx'),
    'ConnectionsPage',
  ),
});

const webhook = createRoute({
  getParentRoute: () => inside,
  path: '/admin/webhooks/$webhookId',
  component: lazyRouteComponent(
    () => import('#web/features/admin/connections/webhook-page.tsx'),
    'WebhookPage',
  ),
});

const results = createRoute({
  getParentRoute: () => inside,
  path: '/admin/results',
  validateSearch: readResultSearch,
  component: lazyRouteComponent(() => import('#web/features/admin/results/results-page.tsx'), 'ResultsPage'),
});

const security = createRoute({
  getParentRoute: () => inside,
  path: '/me/security',
  component: lazyRouteComponent(
    () => import('#web/features/admin/security/security-page.tsx'),
    'SecurityPage',
  ),
});

const mail = createRoute({
  getParentRoute: () => inside,
  path: '/me/mail',
  component: lazyRouteComponent(() => import('#web/features/admin/mail/mail-page.tsx'), 'MailPage'),
});

export const adminRoutes = [
  units,
  succession,
  officials,
  delegations,
  accounts,
  log,
  access,
  mails,
  connections,
  webhook,
  results,
  security,
  mail,
] as const;
