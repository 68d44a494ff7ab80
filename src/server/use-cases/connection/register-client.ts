import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { scopes } from '#domain/access/scopes.ts';
import { noAuthority } from '#domain/audit/log-entry.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { checkUntil } from '#use-cases/base/check-until.ts';
import { command } from '#use-cases/base/use-case.ts';
import { storeClientSecret } from './client-secret.ts';
import { mayConnect } from './may-connect.ts';
import { isNetwork } from './networks.ts';

const input = z.strictObject({
  /** Whose program it is. */
  name: z.string().min(1).max(100),
  unitId: z.uuid(),
  reach: z.enum(['unit', 'subtree']).default('subtree'),
  /** Reads as an inspector does, or does what a specialist does; the scopes narrow it. */
  power: z.enum(['inspector', 'specialist']).default('inspector'),
  scopes: z.array(z.enum(scopes)).min(1).max(scopes.length),
  /** The last day it is good, at most two years from today. */
  until: z.iso.date(),
  /** Where it may come from, as addresses or CIDR; none: from anywhere. */
  networks: z.array(z.string().max(60)).max(20).default([]),
});

const longestDays = 731;

/**
 * Registers a program of another system (OAuth 2.0, RFC 6749 §4.4). It acts through an account of its own, named by the
 * client id, which has no password; the secret is shown once.
 */
export const registerClient = command(
  'registerClient',
  input,
  async ({ db, actor, now, today, newId, record }, client) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const { name, unitId, until, networks } = client;
    const lasting = checkUntil(until, today, longestDays);
    if (!lasting.ok) return lasting;
    const strange = networks.findIndex((network) => !isNetwork(network));
    if (strange >= 0)
      return refuse('invalidValue', {
        path: `networks[${strange}]`,
        problem: 'wrongType',
        given: networks[strange] ?? '',
        limit: '192.0.2.0/24',
      });
    const unit = await db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst();
    if (unit === undefined) return refuse('notFound', { what: 'unit', id: unitId });

    const [id, accountId] = [newId(), newId()];
    const clientId = `client-${randomBytes(8).toString('hex')}`;
    const given = [...new Set(client.scopes)];
    await db
      .insertInto('account')
      .values({
        id: accountId,
        user_name: clientId,
        official_id: null,
        password_hash: null,
        locked_until: null,
      })
      .execute();
    await db
      .insertInto('power')
      .values({
        id: newId(),
        account_id: accountId,
        kind: client.power,
        unit_id: unitId,
        reach: client.reach,
        council: null,
        valid_from: today,
        valid_to: null,
      })
      .execute();
    await db
      .insertInto('oauth_client')
      .values({
        id,
        account_id: accountId,
        name,
        unit_id: unitId,
        scopes: given,
        networks,
        valid_until: until,
        created_by: actor.accountId,
        created_at: now,
      })
      .execute();
    const secret = await storeClientSecret(db, { id: newId(), clientId: id, now });
    const { power, reach } = client;
    record({
      authorityId: noAuthority,
      action: 'registerClient',
      thing: 'client',
      thingId: id,
      after: { name, clientId, unitId, reach, power, scopes: given, until, networks },
    });
    return ok({ id, clientId, secret });
  },
  {
    output: z.strictObject({ id: z.uuid(), clientId: z.string(), secret: z.string() }),
    shownOnce: ['secret'],
  },
);
