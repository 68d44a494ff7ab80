import * as z from 'zod';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { webhookKinds } from '#domain/connection/webhook-kinds.ts';
import { command } from '#use-cases/base/use-case.ts';
import { mayConnect } from './may-connect.ts';
import { isWebhookAddress } from './webhook-address.ts';
import { newWebhookSecret } from './webhook-secret.ts';

const input = z.strictObject({
  name: z.string().min(1).max(100),
  /** `https://…`; `http://…` and private networks only where whoever runs the system allows them. */
  address: z.string().min(1).max(500),
  kinds: z.array(z.enum(webhookKinds)).min(1).max(webhookKinds.length),
  /** The authority whose acts it is told of, with those below it; left out: all. */
  unitId: z.uuid().optional(),
});

/** Registers an address that is told of acts. The secret its messages are signed with is shown once. */
export const registerWebhook = command(
  'registerWebhook',
  input,
  async ({ db, actor, now, newId, record, webhooks }, { name, address, kinds, unitId }) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    if (!isWebhookAddress(address, webhooks?.allowedNetworks ?? []))
      return refuse('invalidValue', {
        path: 'address',
        problem: 'unknownOption',
        given: address,
        limit: 'https://…',
      });
    if (unitId !== undefined) {
      const unit = await db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst();
      if (unit === undefined) return refuse('notFound', { what: 'unit', id: unitId });
    }
    const id = newId();
    const secret = newWebhookSecret();
    const wanted = [...new Set(kinds)];
    await db
      .insertInto('webhook')
      .values({
        id,
        name,
        address,
        kinds: wanted,
        unit_id: unitId ?? null,
        secret,
        created_by: actor.accountId,
        created_at: now,
      })
      .execute();
    record({
      authorityId: noAuthority,
      action: 'registerWebhook',
      thing: 'webhook',
      thingId: id,
      after: { name, address, kinds: wanted, unitId },
    });
    return ok({ id, secret });
  },
  { output: z.strictObject({ id: z.uuid(), secret: z.string() }), shownOnce: ['secret'] },
);
