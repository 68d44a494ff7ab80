import { type Kysely, sql } from 'kysely';
import { fromKysely, type Job, type PgBoss } from 'pg-boss';
import type { Database } from '#database/schema.ts';
import type { WebhookOutbox } from '#use-cases/connection/webhook-outbox.ts';
import { deliver, type Deliverer } from './deliver.ts';

const queue = 'webhooks';
const sweepQueue = 'webhook-sweeps';

/** After each try that failed a longer wait, about a day in all. */
export const patientWaits = [10, 30, 120, 600, 1800, 3600, 7200, 14_400, 21_600, 36_000];

/** Rows a sweep takes up at a time. */
const atOnce = 1000;

/**
 * Sends messages to other programs: each as soon as its act is committed, again after growing waits. A sweep every minute
 * takes up what no job is going to send, as after a program was killed.
 */
export async function startWebhooks(
  boss: PgBoss,
  deliverer: Deliverer,
  { publicAddress, onFault }: { publicAddress: string; onFault: (error: unknown) => void },
): Promise<WebhookOutbox> {
  const { db } = deliverer;
  await boss.createQueue(queue);
  await boss.updateQueue(queue, { retryLimit: 3, retryDelay: 5, expireInSeconds: 60 });
  await boss.createQueue(sweepQueue, { retryLimit: 0, expireInSeconds: 60 });
  await boss.schedule(sweepQueue, '* * * * *');

  await boss.work(
    queue,
    { batchSize: 10, burstWhenBatchFull: true, pollingIntervalSeconds: 1 },
    async (jobs: Job<{ deliveryId: string }>[]) => {
      const done = await Promise.allSettled(
        jobs.map(async ({ data }) => {
          const next = await deliver(deliverer, data.deliveryId);
          if (next !== undefined)
            await boss.send(queue, { deliveryId: next.deliveryId }, { startAfter: next.afterSeconds });
        }),
      );
      // What went wrong here is still waiting: the sweep takes it up.
      for (const one of done) if (one.status === 'rejected') onFault(one.reason);
    },
  );
  const sweep = async () => {
    const jobs = await loadForgotten(db, deliverer.now());
    if (jobs.length > 0) await boss.insert(queue, jobs);
  };
  await sweep();
  await boss.work(sweepQueue, { pollingIntervalSeconds: 5 }, sweep);

  return {
    publicAddress,
    allowedNetworks: deliverer.allowedNetworks,
    async enqueue(transaction, deliveryIds) {
      const jobs = deliveryIds.map((deliveryId) => ({ data: { deliveryId } }));
      await boss.insert(queue, jobs, { db: fromKysely(transaction) });
    },
  };
}

/** The messages that are due, whose turn it is, and that no job is going to send. */
async function loadForgotten(db: Kysely<Database>, now: string): Promise<{ data: { deliveryId: string } }[]> {
  const { rows } = await sql<{ deliveryId: string }>`
    select delivery.id as "deliveryId"
    from webhook_delivery delivery join webhook on webhook.id = delivery.webhook_id
    where delivery.state = 'waiting' and delivery.next_at <= ${now}
      and webhook.paused_at is null and webhook.ended_at is null
      and not exists (
        select from webhook_delivery earlier
        where earlier.webhook_id = delivery.webhook_id and earlier.object_id = delivery.object_id
          and earlier.state = 'waiting' and earlier.position < delivery.position)
      and delivery.id::text not in (
        select data ->> 'deliveryId' from pgboss.job
        where name = ${queue} and state in ('created', 'retry', 'active'))
    order by delivery.position limit ${atOnce}`.execute(db);
  return rows.map((data) => ({ data }));
}
