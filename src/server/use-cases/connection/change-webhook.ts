import { sql } from 'kysely';
import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { minutesFrom } from '#use-cases/sign-in/session.ts';
import { mayConnect } from './may-connect.ts';
import { newWebhookSecret } from './webhook-secret.ts';

/** Pauses a webhook, or lets it go on: what came meanwhile waited and goes out in its order. */
export const pauseWebhook = command(
  'pauseWebhook',
  z.strictObject({ id: z.uuid(), paused: z.boolean() }),
  async (context, { id, paused }) => {
    const { db, actor, now, record, webhooks } = context;
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    if (!(await hold(context, id))) return refuse('notFound', { what: 'webhook', id });
    await db
      .updateTable('webhook')
      .set({ paused_at: paused ? now : null })
      .where('id', '=', id)
      .execute();
    if (!paused) {
      const waiting = await db
        .updateTable('webhook_delivery')
        .set({ next_at: now })
        .where('webhook_id', '=', id)
        .where('state', '=', 'waiting')
        .returning('id')
        .execute();
      const ids = waiting.map((row) => row.id);
      if (ids.length > 0) await webhooks?.enqueue(db, ids);
    }
    record({
      authorityId: noAuthority,
      action: 'pauseWebhook',
      thing: 'webhook',
      thingId: id,
      after: { paused },
    });
    return ok({ id });
  },
  { output: idAnswer },
);

/** Gives a webhook a new secret; for a time messages are signed with the old one as well. */
export const rotateWebhookSecret = command(
  'rotateWebhookSecret',
  z.strictObject({ id: z.uuid(), overlapHours: z.int().min(0).max(168).default(24) }),
  async (context, { id, overlapHours }) => {
    const { db, actor, now, record } = context;
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    if (!(await hold(context, id))) return refuse('notFound', { what: 'webhook', id });
    const secret = newWebhookSecret();
    const oldUntil = minutesFrom(now, overlapHours * 60);
    await db
      .updateTable('webhook')
      .set({ secret, old_secret: sql<string>`secret`, old_secret_until: oldUntil })
      .where('id', '=', id)
      .execute();
    record({
      authorityId: noAuthority,
      action: 'rotateWebhookSecret',
      thing: 'webhook',
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

/** Ends a webhook for good. What waits is not sent any more. */
export const endWebhook = command(
  'endWebhook',
  z.strictObject({ id: z.uuid() }),
  async (context, { id }) => {
    const { db, actor, now, record } = context;
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    if (!(await hold(context, id))) return refuse('notFound', { what: 'webhook', id });
    await db.updateTable('webhook').set({ ended_at: now }).where('id', '=', id).execute();
    record({ authorityId: noAuthority, action: 'endWebhook', thing: 'webhook', thingId: id });
    return ok({ id });
  },
  { output: idAnswer },
);

/** Sends a message again that was given up, or that the other side lost: under the same id, from the first try on. */
export const resendDelivery = command(
  'resendDelivery',
  z.strictObject({ id: z.uuid(), deliveryId: z.uuid() }),
  async (context, { id, deliveryId }) => {
    const { db, actor, now, record, webhooks } = context;
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const missing = refuse('notFound', { what: 'webhookDelivery', id: deliveryId });
    if (!(await hold(context, id))) return missing;
    const again = await db
      .updateTable('webhook_delivery')
      .set({ state: 'waiting', attempts: 0, next_at: now })
      .where('id', '=', deliveryId)
      .where('webhook_id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (again === undefined) return missing;
    await webhooks?.enqueue(db, [deliveryId]);
    record({
      authorityId: noAuthority,
      action: 'resendDelivery',
      thing: 'webhook',
      thingId: id,
      after: { deliveryId },
    });
    return ok({ id: deliveryId });
  },
  { output: idAnswer },
);

/** Holds a webhook that has not ended to the end of the transaction. */
async function hold({ db }: Context, id: string): Promise<boolean> {
  const held = await db
    .selectFrom('webhook')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}
