import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { countWrongPassword, hasPassword } from './has-password.ts';
import { hasSecondFactor, useCode } from './second-factor.ts';

const input = z.strictObject({
  /** Where the account has no second factor. */
  password: z.string().min(1).max(200).optional(),
  /** Where it has: of the authenticator, or a recovery code. */
  code: z.string().min(1).max(40).optional(),
});

/**
 * The holder of a session shows again who he is, before an act that binds others: by a code where the account has a second
 * factor, else by the password. Errors: `signInFailed`, counted as at sign-in; `secondFactorNeeded`.
 */
export const proveIdentity = command(
  'proveIdentity',
  input,
  async ({ db, actor, sessionId, now }, { password, code }) => {
    if (sessionId === undefined) return refuse('signInNeeded', {});
    const { accountId } = actor;
    if (await hasSecondFactor(db, accountId)) {
      if (code === undefined) return refuse('secondFactorNeeded', {});
      if (!(await useCode(db, accountId, code, now))) return refuse('signInFailed', {});
    } else if (password === undefined || !(await hasPassword(db, accountId, password, now)))
      return refuse('signInFailed', {});
    await db.updateTable('session').set({ proved_at: now }).where('id', '=', sessionId).execute();
    return ok({});
  },
  { output: z.strictObject({}), secret: ['password', 'code'], afterRefusal: countWrongPassword },
);
