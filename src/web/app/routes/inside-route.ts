import { createRoute, redirect } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { refusalOf } from '#web/api/refusal-of.ts';
import { queryClient } from '../query-client.ts';
import { Shell } from '../shell.tsx';
import { root } from './root-route.ts';

/** Everything behind the sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(api.account.whoAmI.queryOptions({ input: {} }));
    } catch (error) {
      if (refusalOf(error)?.kind !== 'signInNeeded') throw error;
      // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
      throw redirect({ to: '/sign-in', search: { then: location.href } });
    }
  },
  component: Shell,
});
