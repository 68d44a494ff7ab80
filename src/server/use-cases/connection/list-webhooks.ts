import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayConnect } from './may-connect.ts';

const place = z.strictObject({ id: z.uuid() });

const webhook = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  address: z.string(),
  kinds: z.array(z.string()),
  unitName: z.string().nullable(),
  createdAt: z.iso.datetime(),
  pausedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  oldSecretUntil: z.iso.datetime().nullable(),
  waiting: z.int(),
  failed: z.int(),
});

/** The addresses that are told of acts, the latest first, ended ones too; never their secrets. */
export const listWebhooks = query(
  'listWebhooks',
  z.strictObject({ id: z.uuid().optional(), after: place.optional(), limit: pageLimit }),
  async ({ db, actor, now }, { id, after, limit }) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const rows = await db
      .selectFrom('webhook')
      .leftJoin('unit', 'unit.id', 'webhook.unit_id')
      .select(['webhook.id', 'webhook.name', 'webhook.address', 'webhook.kinds', 'unit.name as unitName'])
      .select(['webhook.created_at as createdAt', 'webhook.paused_at as pausedAt'])
      .select(['webhook.ended_at as endedAt', 'webhook.old_secret_until as until'])
      .select((of) =>
        (['waiting', 'failed'] as const).map((state) =>
          of
            .selectFrom('webhook_delivery')
            .select((row) => row.fn.countAll<string>().as('count'))
            .whereRef('webhook_id', '=', 'webhook.id')
            .where('state', '=', state)
            .as(state),
        ),
      )
      .$if(id !== undefined, (only) => only.where('webhook.id', '=', id ?? ''))
      .$if(after !== undefined, (page) => page.where('webhook.id', '<', after?.id ?? ''))
      .orderBy('webhook.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, (row) => ({ id: row.id }));
    return ok({
      webhooks: shown.map(({ until, waiting, failed, ...row }) => ({
        ...row,
        oldSecretUntil: until !== null && until > now ? until : null,
        waiting: Number(waiting),
        failed: Number(failed),
      })),
      next,
    });
  },
  { output: z.strictObject({ webhooks: z.array(webhook), next: place.nullable() }) },
);

const delivery = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  objectId: z.uuid(),
  state: z.enum(['waiting', 'sent', 'failed']),
  attempts: z.int(),
  madeAt: z.iso.datetime(),
  triedAt: z.iso.datetime().nullable(),
  /** When it is tried next, while it waits. */
  nextAt: z.iso.datetime().nullable(),
  status: z.int().nullable(),
  answer: z.string().nullable(),
  fault: z.string().nullable(),
});

/** The messages of a webhook, the latest first: when, how often tried, and what the other side answered. */
export const listDeliveries = query(
  'listDeliveries',
  z.strictObject({
    id: z.uuid(),
    state: delivery.shape.state.optional(),
    after: z.strictObject({ position: z.string().regex(/^\d{1,18}$/) }).optional(),
    limit: pageLimit,
  }),
  async ({ db, actor }, { id, state, after, limit }) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const known = await db.selectFrom('webhook').select('id').where('id', '=', id).executeTakeFirst();
    if (known === undefined) return refuse('notFound', { what: 'webhook', id });
    const rows = await db
      .selectFrom('webhook_delivery')
      .select(['id', 'position', 'kind', 'object_id as objectId', 'state', 'attempts'])
      .select(['made_at as madeAt', 'tried_at as triedAt', 'next_at as nextAt', 'status', 'answer', 'fault'])
      .where('webhook_id', '=', id)
      .$if(state !== undefined, (only) => only.where('state', '=', state ?? 'sent'))
      .$if(after !== undefined, (page) => page.where('position', '<', after?.position ?? '0'))
      .orderBy('position', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ position }) => ({ position: String(position) }));
    return ok({
      deliveries: shown.map(({ position: _, nextAt, ...row }) => ({
        ...row,
        nextAt: row.state === 'waiting' ? nextAt : null,
      })),
      next,
    });
  },
  {
    output: z.strictObject({
      deliveries: z.array(delivery),
      next: z.strictObject({ position: z.string() }).nullable(),
    }),
  },
);
