import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { RouterClient } from '@orpc/server';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { AppRouter } from '#http/router.ts';
import { provedAgain } from './ask-again.ts';
import { forgetKey, keyOf } from './request-keys.ts';

const link = new RPCLink({
  url: () => new URL('/rpc', globalThis.location.href),
  fetch: (request, init) => globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
  headers: (_options, path, input) => ({ 'idempotency-key': keyOf(path, input) }),
  interceptors: [
    async (call) => {
      try {
        const answer = await call.next().catch(async (error: unknown) => {
          if (await provedAgain(error)) return call.next();
          throw error;
        });
        forgetKey(call.path, call.input);
        return answer;
      } catch (error) {
        if (error instanceof ORPCError) forgetKey(call.path, call.input);
        throw error;
      }
    },
  ],
});

/** Every address of the system, typed by the server itself. */
export const client: RouterClient<AppRouter> = createORPCClient(link);

/** The same addresses as queries and mutations. */
export const api = createTanstackQueryUtils(client);

/** What the addresses answer: `Answers['task']['get']` is a task with its story. */
export type Answers = {
  [Word in keyof typeof client]: {
    [Address in keyof (typeof client)[Word]]: (typeof client)[Word][Address] extends (
      ...args: never[]
    ) => Promise<infer Answer>
      ? Answer
      : never;
  };
};
