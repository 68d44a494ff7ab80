import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';

/** Ends an API token of one's own. */
export const endToken = command(
  'endToken',
  z.strictObject({ tokenId: z.uuid() }),
  async ({ db, actor, now, record }, { tokenId }) => {
    const ended = await db
      .updateTable('api_token')
      .set({ ended_at: now })
      .where('id', '=', tokenId)
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (ended === undefined) return refuse('notFound', { what: 'token', id: tokenId });
    record({ authorityId: noAuthority, action: 'endToken', thing: 'token', thingId: tokenId });
    return ok({ id: tokenId });
  },
  { output: z.strictObject({ id: z.uuid() }) },
);
