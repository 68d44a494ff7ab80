import * as z from 'zod';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import { signIn, signOut } from '#use-cases/account/session.ts';
import { whoAmI } from '#use-cases/account/who-am-i.ts';
import { answer, open, route } from '../route.ts';

const signInInput = z.strictObject({
  userName: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
});

export const accountRoutes = {
  signIn: open
    .route({ method: 'POST', path: '/sign-in', operationId: 'signIn', summary: 'signIn' })
    .input(signInInput)
    .handler(async ({ context, input }) => {
      const named = answer(readInput(signInInput, input));
      const session = answer(await signIn(context.services.db, { ...named, now: context.now }));
      context.giveSession(session);
      return { expiresAt: session.expiresAt };
    }),
  signOut: open
    .route({ method: 'POST', path: '/sign-out', operationId: 'signOut', summary: 'signOut' })
    .handler(async ({ context }) => {
      if (context.token !== undefined) await signOut(context.services.db, context.token);
      context.giveSession(null);
      return {};
    }),
  whoAmI: route('GET', '/me', whoAmI),
  create: route('POST', '/accounts', createAccount),
};
