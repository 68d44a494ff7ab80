import { type Kysely, sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { v7 as newId } from 'uuid';
import { dayInVietnam } from '#domain/base/dates.ts';
import { loadAdministrators } from '#database/connection/load-administrators.ts';
import type { Database } from '#database/schema.ts';
import { type MailOutbox, tell } from '#use-cases/notice/tell.ts';
import { minutesFrom } from '#use-cases/sign-in/session.ts';
import { postMessage } from './post-message.ts';

export interface Deliverer {
  db: Kysely<Database>;
  now: () => string;
  /** Seconds to wait after each try that failed; after the last the message is given up. */
  waits: readonly number[];
  /** Milliseconds the other side has to answer. */
  patience: number;
  allowedNetworks: readonly string[];
  /** For the notice that a message was given up. */
  mail: MailOutbox | undefined;
}

/** What is to be done next: a message of the same object, or this one after some seconds. */
interface Next {
  deliveryId: string;
  afterSeconds: number;
}

/** So long a message is one program's to send, in minutes; when that program is gone, another takes it up. */
const leaseMinutes = 1;

/**
 * Sends a message if it is its turn: due, its webhook not paused, and nothing earlier about the same object still waiting.
 * What was taken up and never finished, as when the program was killed, becomes due again by itself: it goes out under
 * the same id, so that the other side can tell.
 */
export async function deliver(deliverer: Deliverer, deliveryId: string): Promise<Next | undefined> {
  const { db, now } = deliverer;
  const taken = await takeUp(deliverer, deliveryId);
  if (taken === undefined) return laterIfWaiting(deliverer, deliveryId);
  const { webhook_id: webhookId, body, attempts } = taken;
  const posted = await postMessage(taken.address, { body, headers: headersOf(taken, now()) }, deliverer);

  const wait = deliverer.waits[attempts - 1];
  const state = posted.fault === null ? 'sent' : wait === undefined ? 'failed' : 'waiting';
  return db.transaction().execute(async (transaction) => {
    const kept = await transaction
      .updateTable('webhook_delivery')
      .set({ state, ...posted, tried_at: now(), next_at: minutesFrom(now(), (wait ?? 0) / 60) })
      .where('id', '=', deliveryId)
      .where('state', '=', 'waiting')
      .where('attempts', '=', attempts)
      .returning('id')
      .executeTakeFirst();
    // Somebody else took it up meanwhile: what comes of it is theirs to say.
    if (kept === undefined) return undefined;
    if (state === 'waiting') return { deliveryId, afterSeconds: wait ?? 0 };
    if (state === 'failed') await tellGivenUp(deliverer, transaction, webhookId);
    const following = await transaction
      .selectFrom('webhook_delivery')
      .select('id')
      .where('webhook_id', '=', webhookId)
      .where('object_id', '=', taken.object_id)
      .where('state', '=', 'waiting')
      .orderBy('position')
      .limit(1)
      .executeTakeFirst();
    return following && { deliveryId: following.id, afterSeconds: 0 };
  });
}

/** Takes a message up for a time, and counts the try. */
async function takeUp({ db, now }: Deliverer, deliveryId: string) {
  const at = now();
  const { rows } = await sql<{
    webhook_id: string;
    object_id: string;
    id: string;
    body: string;
    attempts: number;
    address: string;
    secret: string;
    old_secret: string | null;
    old_secret_until: string | null;
  }>`
    update webhook_delivery delivery
    set attempts = delivery.attempts + 1, tried_at = ${at}, next_at = ${minutesFrom(at, leaseMinutes)}
    from webhook
    where delivery.id = ${deliveryId} and delivery.state = 'waiting' and delivery.next_at <= ${at}
      and webhook.id = delivery.webhook_id and webhook.paused_at is null and webhook.ended_at is null
      and not exists (
        select from webhook_delivery earlier
        where earlier.webhook_id = delivery.webhook_id and earlier.object_id = delivery.object_id
          and earlier.state = 'waiting' and earlier.position < delivery.position)
    returning delivery.webhook_id, delivery.object_id, delivery.id, delivery.body, delivery.attempts,
      webhook.address, webhook.secret, webhook.old_secret, webhook.old_secret_until`.execute(db);
  return rows[0];
}

/** A message that is not due yet is looked at again when it is; one behind another comes with that one. */
async function laterIfWaiting({ db, now }: Deliverer, deliveryId: string): Promise<Next | undefined> {
  const waiting = await db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook', 'webhook.id', 'webhook_delivery.webhook_id')
    .select('next_at')
    .where('webhook_delivery.id', '=', deliveryId)
    .where('state', '=', 'waiting')
    .where('paused_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('next_at', '>', now())
    .executeTakeFirst();
  if (waiting === undefined) return undefined;
  return { deliveryId, afterSeconds: Math.ceil((Date.parse(waiting.next_at) - Date.parse(now())) / 1000) };
}

/** The headers of Standard Webhooks; while the secret is changed, signed with both. */
function headersOf(
  taken: {
    id: string;
    body: string;
    secret: string;
    old_secret: string | null;
    old_secret_until: string | null;
  },
  now: string,
): Record<string, string> {
  const both = taken.old_secret !== null && (taken.old_secret_until ?? '') > now;
  const secrets = [taken.secret, ...(both ? [taken.old_secret ?? ''] : [])];
  return {
    'content-type': 'application/json',
    'user-agent': 'dotpha',
    'webhook-id': taken.id,
    'webhook-timestamp': String(Math.floor(Date.parse(now) / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(taken.id, new Date(now), taken.body))
      .join(' '),
  };
}

/** Tells the administrators, once a day of each webhook, that a message was given up. */
async function tellGivenUp(
  { now, mail }: Deliverer,
  transaction: Parameters<typeof tell>[0]['db'],
  webhookId: string,
): Promise<void> {
  const day = dayInVietnam(now());
  const { name } = await transaction
    .selectFrom('webhook')
    .select('name')
    .where('id', '=', webhookId)
    .executeTakeFirstOrThrow();
  const accountIds = await loadAdministrators(transaction, day);
  await tell(
    { db: transaction, now: now(), newId, mail },
    accountIds.map((accountId) => ({
      kind: 'webhookGivenUp' as const,
      thing: 'webhook' as const,
      thingId: webhookId,
      params: { title: name },
      key: `webhookGivenUp:${webhookId}:${day}`,
      accountId,
    })),
  );
}
