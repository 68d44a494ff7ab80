import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayManageAccounts } from './may-manage-accounts.ts';

const input = z.strictObject({
  accountId: z.uuid(),
  powerId: z.uuid(),
  /** The first day it no longer holds; left out: today. */
  on: z.iso.date().optional(),
});

/** Ends a power from today or a day to come. Nobody ends his own. */
export const endPower = command(
  'endPower',
  input,
  async ({ db, actor, today, record }, { accountId, powerId, on = today }) => {
    const permit = mayManageAccounts(actor);
    if (!permit.ok) return permit;
    if (accountId.toLowerCase() === actor.accountId) return refuse('conflictOfInterest', { what: 'account' });
    if (on < today)
      return refuse('invalidValue', { path: 'on', problem: 'tooEarly', given: on, limit: today });
    const power = await db
      .selectFrom('power')
      .select(['valid_from', 'valid_to'])
      .where('id', '=', powerId)
      .where('account_id', '=', accountId)
      .forUpdate()
      .executeTakeFirst();
    if (power === undefined) return refuse('notFound', { what: 'account', id: powerId });
    if (power.valid_to !== null && power.valid_to <= on)
      return refuse('invalidValue', {
        path: 'powerId',
        problem: 'alreadyEnded',
        given: powerId,
        limit: power.valid_to,
      });
    await db.updateTable('power').set({ valid_to: on }).where('id', '=', powerId).execute();
    record({
      authorityId: noAuthority,
      action: 'endPower',
      thing: 'account',
      thingId: accountId,
      before: { id: powerId, to: power.valid_to },
      after: { id: powerId, to: on },
    });
    return ok({ id: powerId });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
