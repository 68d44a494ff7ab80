import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { powerInput } from './create-account.ts';
import { findStrangeTenure } from './find-strange-tenure.ts';
import { mayManageAccounts } from './may-manage-accounts.ts';

const input = powerInput.extend({
  accountId: z.uuid(),
  /** Left out: today. */
  from: z.iso.date().optional(),
  /** The day it no longer holds; left out: until it is ended. */
  to: z.iso.date().optional(),
});

/** Gives an account a power from a day on, which must not be past. Nobody gives himself any. */
export const givePower = command(
  'givePower',
  input,
  async ({ db, actor, today, newId, record }, { accountId, from = today, to, ...power }) => {
    const permit = mayManageAccounts(actor);
    if (!permit.ok) return permit;
    if (accountId.toLowerCase() === actor.accountId) return refuse('conflictOfInterest', { what: 'account' });
    if (from < today)
      return refuse('invalidValue', { path: 'from', problem: 'tooEarly', given: from, limit: today });
    if (to !== undefined && to <= from)
      return refuse('invalidValue', { path: 'to', problem: 'tooEarly', given: to, limit: from });
    const account = await db
      .selectFrom('account')
      .select('official_id')
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (account === undefined) return refuse('notFound', { what: 'account', id: accountId });
    const strange = await findStrangeTenure(db, account.official_id, [power]);
    if (strange !== undefined) return refuse('notFound', strange);
    const id = newId();
    const { kind, unitId, reach, council, tenureId } = power;
    await db
      .insertInto('power')
      .values({
        id,
        account_id: accountId,
        kind,
        unit_id: unitId ?? null,
        reach: unitId === undefined ? 'all' : reach,
        council: council ?? null,
        tenure_id: tenureId ?? null,
        valid_from: from,
        valid_to: to ?? null,
      })
      .execute();
    record({
      authorityId: noAuthority,
      action: 'givePower',
      thing: 'account',
      thingId: accountId,
      after: { id, ...power, from, to },
    });
    return ok({ id });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
