import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { countWrongPassword, hasPassword } from './has-password.ts';
import { removeSecondFactor, useCode } from './second-factor.ts';

const input = z.strictObject({
  password: z.string().min(1).max(200),
  /** Of the authenticator, or a recovery code. */
  code: z.string().min(1).max(40),
});

/** Does without a second factor again, who knows the password and has a code. */
export const disableSecondFactor = command(
  'disableSecondFactor',
  input,
  async ({ db, actor, now, record }, { password, code }) => {
    const { accountId } = actor;
    if (!(await hasPassword(db, accountId, password, now)) || !(await useCode(db, accountId, code, now)))
      return refuse('signInFailed', {});
    await removeSecondFactor(db, accountId);
    record({ authorityId: noAuthority, action: 'disableSecondFactor', thing: 'account', thingId: accountId });
    return ok({});
  },
  { output: z.strictObject({}), secret: ['password', 'code'], afterRefusal: countWrongPassword },
);
