import * as z from 'zod';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { listAccessLog } from '#use-cases/audit/list-access-log.ts';
import { listLog } from '#use-cases/audit/list-log.ts';
import { verifyWholeLog } from '#use-cases/audit/verify-whole-log.ts';
import { changeAccount } from '#use-cases/account/change-account.ts';
import { changePassword } from '#use-cases/sign-in/change-password.ts';
import { confirmSecondFactor } from '#use-cases/sign-in/confirm-second-factor.ts';
import { createToken } from '#use-cases/account/create-token.ts';
import { disableSecondFactor } from '#use-cases/sign-in/disable-second-factor.ts';
import { endOtherSessions } from '#use-cases/sign-in/end-other-sessions.ts';
import { endPower } from '#use-cases/account/end-power.ts';
import { endSession } from '#use-cases/sign-in/end-session.ts';
import { endToken } from '#use-cases/account/end-token.ts';
import { enrolSecondFactor } from '#use-cases/sign-in/enrol-second-factor.ts';
import { givePower } from '#use-cases/account/give-power.ts';
import { listAccounts } from '#use-cases/account/list-accounts.ts';
import { listSessions } from '#use-cases/sign-in/list-sessions.ts';
import { listTokens } from '#use-cases/account/list-tokens.ts';
import { resetSecondFactor } from '#use-cases/account/reset-second-factor.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import { signOut } from '#use-cases/sign-in/session.ts';
import { proveIdentity } from '#use-cases/sign-in/prove-identity.ts';
import { signIn } from '#use-cases/sign-in/sign-in.ts';
import { whoAmI } from '#use-cases/account/who-am-i.ts';
import { endDelegation } from '#use-cases/delegation/end-delegation.ts';
import { listDelegations } from '#use-cases/delegation/list-delegations.ts';
import { recordDelegation } from '#use-cases/delegation/record-delegation.ts';
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
  proveIdentity: route('POST', '/me/proof', proveIdentity),
  create: route('POST', '/accounts', createAccount),
  list: route('GET', '/accounts', listAccounts),
  change: route('POST', '/accounts/{accountId}', changeAccount),
  givePower: route('POST', '/accounts/{accountId}/powers', givePower),
  endPower: route('POST', '/accounts/{accountId}/powers/{powerId}/end', endPower),
  resetSecondFactor: route('POST', '/accounts/{accountId}/second-factor/reset', resetSecondFactor),
  changePassword: route('POST', '/me/password', changePassword),
  listSessions: route('GET', '/me/sessions', listSessions),
  endSession: route('POST', '/me/sessions/{sessionId}/end', endSession),
  endOtherSessions: route('POST', '/me/sessions/end-others', endOtherSessions),
  enrolSecondFactor: route('POST', '/me/second-factor', enrolSecondFactor),
  confirmSecondFactor: route('POST', '/me/second-factor/confirm', confirmSecondFactor),
  disableSecondFactor: route('POST', '/me/second-factor/disable', disableSecondFactor),
  createToken: route('POST', '/me/tokens', createToken),
  listTokens: route('GET', '/me/tokens', listTokens),
  endToken: route('POST', '/me/tokens/{tokenId}/end', endToken),
  recordDelegation: route('POST', '/delegations', recordDelegation),
  endDelegation: route('POST', '/delegations/{delegationId}/end', endDelegation),
  listDelegations: route('GET', '/delegations', listDelegations),
  listAccessLog: route('GET', '/access-log', listAccessLog),
  listLog: route('GET', '/log', listLog),
  verifyLog: route('GET', '/log/verify', verifyWholeLog),
};
