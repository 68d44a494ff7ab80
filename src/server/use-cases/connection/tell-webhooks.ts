import type { Transaction } from 'kysely';
import { type LogEntry, noAuthority } from '#domain/audit/log-entry.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { webhookEventOf } from '#domain/connection/webhook-event.ts';
import type { WebhookKind } from '#domain/connection/webhook-kinds.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Database } from '#database/schema.ts';
import type { WebhookOutbox } from './webhook-outbox.ts';

interface Telling {
  db: Transaction<Database>;
  now: string;
  today: IsoDate;
  newId: () => string;
  /** Absent: nobody is told. */
  webhooks: WebhookOutbox | undefined;
}

const rowsAtOnce = 1000;

/**
 * Writes a message for every webhook that wants to know of an act, in the transaction of the act. A message says what was
 * done to which object and where to read on: no names, no levels, no figures.
 */
export async function tellWebhooks(telling: Telling, entries: LogEntry[]): Promise<void> {
  const { db, now, today, newId, webhooks } = telling;
  if (webhooks === undefined) return;
  const events = entries.flatMap((entry) => {
    const kind = webhookEventOf(entry);
    return kind === undefined ? [] : [{ kind, ...entry }];
  });
  if (events.length === 0) return;
  const wanting = await db
    .selectFrom('webhook')
    .select(['id', 'kinds', 'unit_id as unitId', 'paused_at as pausedAt'])
    .where('ended_at', 'is', null)
    .execute();
  if (wanting.length === 0) return;
  const paths = new Map<string, string[]>();
  for (const id of new Set(events.map((event) => event.authorityId)))
    paths.set(id, id === noAuthority ? [] : await loadUnitPath(db, id, today));
  const links = await linksOf(db, webhooks.publicAddress, events);

  const rows = wanting.flatMap((webhook) =>
    events
      .filter(
        ({ kind, authorityId }) =>
          webhook.kinds.includes(kind) &&
          (webhook.unitId === null || paths.get(authorityId)?.includes(webhook.unitId)),
      )
      .map(({ kind, thingId, authorityId }) => ({
        id: newId(),
        webhook_id: webhook.id,
        kind,
        object_id: thingId,
        body: JSON.stringify({
          type: kind,
          timestamp: now,
          data: { id: thingId, authorityId, link: links.get(thingId) },
        }),
        state: 'waiting' as const,
        next_at: now,
        made_at: now,
        isPaused: webhook.pausedAt !== null,
      })),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('webhook_delivery')
      .values(rows.slice(from, from + rowsAtOnce).map(({ isPaused: _, ...row }) => row))
      .execute();
  const ids = rows.flatMap((row) => (row.isPaused ? [] : [row.id]));
  if (ids.length > 0) await webhooks.enqueue(db, ids);
}

/** Where a person reads on, by object: of a product its task. */
async function linksOf(
  db: Transaction<Database>,
  home: string,
  events: { kind: WebhookKind; thingId: string; authorityId: string }[],
): Promise<Map<string, string>> {
  const products = events.filter(({ kind }) => kind === 'product.verified').map(({ thingId }) => thingId);
  const tasks =
    products.length === 0
      ? []
      : await db.selectFrom('product').select(['id', 'task_id']).where('id', 'in', products).execute();
  return new Map(
    events.map(({ kind, thingId, authorityId }) => {
      const page = {
        task: `tasks/${thingId}`,
        product: `tasks/${tasks.find((row) => row.id === thingId)?.task_id ?? ''}`,
        appraisal: `appraisals/${thingId}`,
        results: `admin/results?authorityId=${authorityId}`,
      }[kind.split('.')[0] as 'task' | 'product' | 'appraisal' | 'results'];
      return [thingId, `${home}/${page}`];
    }),
  );
}
