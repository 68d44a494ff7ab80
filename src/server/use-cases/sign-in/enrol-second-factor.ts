import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { command } from '#use-cases/base/use-case.ts';
import { countWrongPassword, hasPassword } from './has-password.ts';
import { hasSecondFactor } from './second-factor.ts';
import { newSecret, secretAddress } from './totp.ts';

/**
 * Gives the secret of an authenticator, once; it is in force only when a first code of it was entered. Whoever has one in
 * force does without it first.
 */
export const enrolSecondFactor = command(
  'enrolSecondFactor',
  z.strictObject({ password: z.string().min(1).max(200) }),
  async ({ db, actor, now, record }, { password }) => {
    if (!(await hasPassword(db, actor.accountId, password, now))) return refuse('signInFailed', {});
    if (await hasSecondFactor(db, actor.accountId))
      return refuse('wrongState', {
        action: 'enrolSecondFactor',
        state: 'enrolled',
        possible: ['disableSecondFactor'],
      });
    const secret = newSecret();
    await db.deleteFrom('second_factor').where('account_id', '=', actor.accountId).execute();
    await db
      .insertInto('second_factor')
      .values({ account_id: actor.accountId, secret, confirmed_at: null })
      .execute();
    const { user_name: userName } = await db
      .selectFrom('account')
      .select('user_name')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    record({
      authorityId: noAuthority,
      action: 'enrolSecondFactor',
      thing: 'account',
      thingId: actor.accountId,
    });
    return ok({ secret, address: secretAddress(secret, userName) });
  },
  {
    output: z.strictObject({ secret: z.string(), address: z.string() }),
    secret: ['password'],
    shownOnce: ['secret', 'address'],
    afterRefusal: countWrongPassword,
  },
);
