import * as z from 'zod';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import { signOut } from '#use-cases/account/session.ts';
import { signIn } from '#use-cases/account/sign-in.ts';
import { whoAmI } from '#use-cases/account/who-am-i.ts';
import { answer, open, route } from '../route.ts';
import { summaryOf } from '../route-rules.ts';

const signInInput = z.strictObject({
  userName: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
  /** Where the account asks for a second factor: six digits of the authenticator, or a recovery code. */
  code: z.string().min(1).max(40).optional(),
});

const signInOutput = z.strictObject({ expiresAt: z.iso.datetime() });

export const accountRoutes = {
  signIn: open
    .route({
      method: 'POST',
      path: '/sign-in',
      operationId: 'signIn',
      summary: summaryOf('signIn'),
    })
    .input(signInInput)
    .output(signInOutput)
    .handler(async ({ context, input }) => {
      const named = answer(readInput(signInInput, input));
      await context.countTry();
      const { device, now } = context;
      const session = answer(await signIn(context.services.db, { ...named, device, now }));
      context.giveSession(session);
      return { expiresAt: session.expiresAt };
    }),
  signOut: open
    .route({
      method: 'POST',
      path: '/sign-out',
      operationId: 'signOut',
      summary: summaryOf('signOut'),
    })
    .output(z.strictObject({}))
    .handler(async ({ context }) => {
      if (context.token !== undefined) await signOut(context.services.db, context.token);
      context.giveSession(null);
      return {};
    }),
  whoAmI: route('GET', '/me', whoAmI),
  create: route('POST', '/accounts', createAccount),
};
