import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { hasSecondFactor, renewRecoveryCodes, useStep } from './second-factor.ts';

/** Puts the second factor in force, who can read a code off his authenticator; gives the recovery codes, once. */
export const confirmSecondFactor = command(
  'confirmSecondFactor',
  z.strictObject({ code: z.string().min(1).max(40) }),
  async ({ db, actor, now, record }, { code }) => {
    if (await hasSecondFactor(db, actor.accountId))
      return refuse('wrongState', {
        action: 'confirmSecondFactor',
        state: 'enrolled',
        possible: ['disableSecondFactor'],
      });
    if (!(await useStep(db, actor.accountId, code.replaceAll(' ', ''), now)))
      return refuse('signInFailed', {});
    await db
      .updateTable('second_factor')
      .set({ confirmed_at: now })
      .where('account_id', '=', actor.accountId)
      .execute();
    record({
      authorityId: noAuthority,
      action: 'confirmSecondFactor',
      thing: 'account',
      thingId: actor.accountId,
    });
    return ok({ recoveryCodes: await renewRecoveryCodes(db, actor.accountId) });
  },
  {
    output: z.strictObject({ recoveryCodes: z.array(z.string()) }),
    secret: ['code'],
    shownOnce: ['recoveryCodes'],
  },
);
