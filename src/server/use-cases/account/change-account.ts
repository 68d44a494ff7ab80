import type { Kysely } from 'kysely';
import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import type { Database } from '#database/schema.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayManageAccounts } from './may-manage-accounts.ts';
import { endAccess } from '#use-cases/sign-in/end-access.ts';
import { hashPassword, passwordText } from '#use-cases/sign-in/password.ts';

const input = z.strictObject({
  accountId: z.uuid(),
  /** Closed: nobody signs in with it, its sessions and tokens end. Nothing is deleted. */
  disabled: z.boolean().optional(),
  newPassword: passwordText.optional(),
});

/**
 * Closes an account or opens it again, or sets a new password; sessions and tokens of before end with either.
 * Errors: `conflictOfInterest` for one's own; `invalidValue` for a password of a program's account: whoever signed in with
 * it would be bound neither by its scopes nor by its networks and days.
 */
export const changeAccount = command(
  'changeAccount',
  input,
  async ({ db, actor, now, record }, { accountId, disabled, newPassword }) => {
    const permit = mayManageAccounts(actor);
    if (!permit.ok) return permit;
    // Nobody shuts himself out: one administrator at least can always sign in.
    if (accountId.toLowerCase() === actor.accountId) return refuse('conflictOfInterest', { what: 'account' });
    if (newPassword !== undefined && (await isOfProgram(db, accountId)))
      return refuse('invalidValue', { path: 'newPassword', problem: 'ofProgram' });
    const changed = await db
      .updateTable('account')
      .set({
        failed_sign_ins: 0,
        locked_until: null,
        ...(disabled === undefined ? {} : { disabled }),
        ...(newPassword === undefined ? {} : { password_hash: await hashPassword(newPassword) }),
      })
      .where('id', '=', accountId)
      .returning(['id', 'disabled'])
      .executeTakeFirst();
    if (changed === undefined) return refuse('notFound', { what: 'account', id: accountId });
    if (disabled || newPassword !== undefined) await endAccess(db, accountId, { now });
    record({
      authorityId: noAuthority,
      action: 'changeAccount',
      thing: 'account',
      thingId: accountId,
      after: { disabled: changed.disabled, passwordSet: newPassword !== undefined },
    });
    return ok({ id: accountId, disabled: changed.disabled });
  },
  { output: z.strictObject({ id: z.uuid(), disabled: z.boolean() }), secret: ['newPassword'] },
);

async function isOfProgram(db: Kysely<Database>, accountId: string): Promise<boolean> {
  const client = await db
    .selectFrom('oauth_client')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return client !== undefined;
}
