import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayManageAccounts } from './may-manage-accounts.ts';
import { endAccess } from '#use-cases/sign-in/end-access.ts';
import { removeSecondFactor } from '#use-cases/sign-in/second-factor.ts';

/** Takes the second factor off an account whose holder lost it; its sessions and tokens end. Not off one's own: that takes a code. */
export const resetSecondFactor = command(
  'resetSecondFactor',
  z.strictObject({ accountId: z.uuid() }),
  async ({ db, actor, now, record }, { accountId }) => {
    const permit = mayManageAccounts(actor);
    if (!permit.ok) return permit;
    if (accountId.toLowerCase() === actor.accountId) return refuse('conflictOfInterest', { what: 'account' });
    const account = await db
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (account === undefined) return refuse('notFound', { what: 'account', id: accountId });
    await removeSecondFactor(db, accountId);
    await endAccess(db, accountId, { now });
    record({ authorityId: noAuthority, action: 'resetSecondFactor', thing: 'account', thingId: accountId });
    return ok({ id: accountId });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
