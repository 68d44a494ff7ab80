import * as z from 'zod';
import { delegationScopes } from '#domain/access/actor.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadManagingPath } from '#database/access/managing-authority.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayDelegateFor } from './reach-official.ts';

const input = z.strictObject({
  officialId: z.uuid(),
  /** The account of the assistant. */
  userName: z.string().min(1).max(60),
  scopes: z.array(z.enum(delegationScopes)).min(1).max(delegationScopes.length),
  from: z.iso.date(),
  /** The day it no longer holds. */
  to: z.iso.date(),
  /** The paper it rests on, where somebody else enters it than the official himself. */
  paperNumber: z.string().min(1).max(60).optional(),
});

/**
 * Lets an assistant enter for an official: by the official's own word, or by a paper that the specialist of the authority
 * that decides about him enters. What needs the official's own word is in no scope.
 * Errors: `notFound`, `notAllowed`; `decisionNeeded` for a specialist without a paper; `invalidValue`; `duplicate` while
 * the account holds one of the official already.
 */
export const recordDelegation = command(
  'recordDelegation',
  input,
  async (context, { officialId, userName, scopes, from, to, paperNumber }) => {
    const { db, actor, today } = context;
    const permit = await mayDelegateFor(context, officialId);
    if (!permit.ok) return permit;
    const official = await db
      .selectFrom('official')
      .select('id')
      .where('id', '=', officialId)
      .executeTakeFirst();
    if (official === undefined) return refuse('notFound', { what: 'official', id: officialId });
    if (!permit.value.includes('owner') && paperNumber === undefined)
      return refuse('decisionNeeded', { action: 'recordDelegation' });
    if (from < today)
      return refuse('invalidValue', { path: 'from', problem: 'tooEarly', given: from, limit: today });
    if (to <= from)
      return refuse('invalidValue', { path: 'to', problem: 'tooEarly', given: to, limit: from });

    const account = await db
      .selectFrom('account')
      .select(['id', 'official_id'])
      .where('user_name', '=', userName.trim().toLowerCase())
      .where('disabled', '=', false)
      .executeTakeFirst();
    if (account === undefined) return refuse('notFound', { what: 'account', id: userName });
    // Nobody assists himself.
    if (account.official_id === officialId) return refuse('conflictOfInterest', { what: 'delegation' });
    const held = await db
      .selectFrom('delegation')
      .leftJoin('delegation_end', 'delegation_end.delegation_id', 'delegation.id')
      .select('delegation.id')
      .where('delegation.official_id', '=', officialId)
      .where('delegation.account_id', '=', account.id)
      .where('delegation_end.delegation_id', 'is', null)
      .where('delegation.valid_from', '<', to)
      .where('delegation.valid_to', '>', from)
      .executeTakeFirst();
    if (held !== undefined) return refuse('duplicate', { what: 'delegation', key: userName });

    const id = context.newId();
    await db
      .insertInto('delegation')
      .values({
        id,
        official_id: officialId,
        account_id: account.id,
        scopes: [...new Set(scopes)],
        valid_from: from,
        valid_to: to,
        paper_number: paperNumber ?? null,
        recorded_by: actor.accountId,
        recorded_at: context.now,
      })
      .execute();
    const [authorityId = noAuthority] = await loadManagingPath(db, officialId, today);
    context.record({
      authorityId,
      action: 'recordDelegation',
      thing: 'delegation',
      thingId: id,
      after: { officialId, accountId: account.id, scopes, from, to, paperNumber },
    });
    return ok({ id });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
