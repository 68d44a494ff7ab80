import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { minutesFrom } from '#use-cases/sign-in/session.ts';
import { storeClientSecret } from './client-secret.ts';
import { mayConnect } from './may-connect.ts';

const input = z.strictObject({
  id: z.uuid(),
  /** So long the secret before still holds: time to enter the new one over there. 0 where it became known. */
  overlapHours: z.int().min(0).max(168).default(24),
});

/**
 * Gives a client a new secret. The one before holds on for a time, older ones no more; tokens handed out last as long
 * as they do, except where the old secret is to hold no more at once: then they end with it.
 */
export const rotateClientSecret = command(
  'rotateClientSecret',
  input,
  async ({ db, actor, now, newId, record }, { id, overlapHours }) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const client = await db
      .selectFrom('oauth_client')
      .select('id')
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (client === undefined) return refuse('notFound', { what: 'client', id });
    const oldUntil = minutesFrom(now, overlapHours * 60);
    await db
      .updateTable('oauth_secret')
      .set({ valid_until: now })
      .where('client_id', '=', id)
      .where('valid_until', '>', now)
      .execute();
    await db
      .updateTable('oauth_secret')
      .set({ valid_until: oldUntil })
      .where('client_id', '=', id)
      .where('valid_until', 'is', null)
      .execute();
    if (overlapHours === 0) await db.deleteFrom('oauth_token').where('client_id', '=', id).execute();
    const secret = await storeClientSecret(db, { id: newId(), clientId: id, now });
    record({
      authorityId: noAuthority,
      action: 'rotateClientSecret',
      thing: 'client',
      thingId: id,
      after: { oldUntil },
    });
    return ok({ id, secret, oldUntil });
  },
  {
    output: z.strictObject({ id: z.uuid(), secret: z.string(), oldUntil: z.string() }),
    shownOnce: ['secret'],
  },
);
