import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findDelegation } from '#database/access/delegation-store.ts';
import { loadManagingPath } from '#database/access/managing-authority.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayDelegateFor } from './reach-official.ts';

const input = z.strictObject({ delegationId: z.uuid() });

/** Ends a delegation at once: who gave it, who holds it, or the specialist. Ended once, it stays ended. */
export const endDelegation = command(
  'endDelegation',
  input,
  async (context, { delegationId }) => {
    const missing = refuse('notFound', { what: 'delegation', id: delegationId });
    const held = await findDelegation(context.db, delegationId);
    if (held === undefined) return missing;
    const mine = held.accountId === context.actor.accountId;
    if (!mine && !(await mayDelegateFor(context, held.officialId)).ok) return missing;
    const ended = await context.db
      .insertInto('delegation_end')
      .values({ delegation_id: delegationId, ended_by: context.actor.accountId, ended_at: context.now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('delegation_id')
      .executeTakeFirst();
    if (ended === undefined)
      return refuse('wrongState', { action: 'endDelegation', state: 'ended', possible: [] });
    const [authorityId = noAuthority] = await loadManagingPath(context.db, held.officialId, context.today);
    context.record({ authorityId, action: 'endDelegation', thing: 'delegation', thingId: delegationId });
    return ok({ id: delegationId });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
