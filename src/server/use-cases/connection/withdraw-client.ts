import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayConnect } from './may-connect.ts';

/** Withdraws a client for good: its secrets and tokens end at once, and its account is closed. */
export const withdrawClient = command(
  'withdrawClient',
  z.strictObject({ id: z.uuid() }),
  async ({ db, actor, now, record }, { id }) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const client = await db
      .updateTable('oauth_client')
      .set({ withdrawn_at: now })
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .returning('account_id as accountId')
      .executeTakeFirst();
    if (client === undefined) return refuse('notFound', { what: 'client', id });
    await db.deleteFrom('oauth_token').where('client_id', '=', id).execute();
    await db.updateTable('account').set({ disabled: true }).where('id', '=', client.accountId).execute();
    record({ authorityId: noAuthority, action: 'withdrawClient', thing: 'client', thingId: id });
    return ok({ id });
  },
  { output: idAnswer },
);
