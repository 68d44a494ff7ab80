import { sql } from 'kysely';
import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayConnect } from './may-connect.ts';

const place = z.strictObject({ id: z.uuid() });
const input = z.strictObject({ after: place.optional(), limit: pageLimit });

const output = z.strictObject({
  clients: z.array(
    z.strictObject({
      id: z.uuid(),
      clientId: z.string(),
      name: z.string(),
      unitId: z.uuid(),
      unitName: z.string(),
      scopes: z.array(z.string()),
      networks: z.array(z.string()),
      until: z.iso.date(),
      createdAt: z.iso.datetime(),
      withdrawnAt: z.iso.datetime().nullable(),
      lastUsedAt: z.iso.datetime().nullable(),
      /** Until when the secret before the present one still holds. */
      oldSecretUntil: z.iso.datetime().nullable(),
    }),
  ),
  next: place.nullable(),
});

/** The programs registered, the latest first, withdrawn ones too; never their secrets. */
export const listClients = query(
  'listClients',
  input,
  async ({ db, actor, now }, { after, limit }) => {
    const permit = mayConnect(actor);
    if (!permit.ok) return permit;
    const rows = await db
      .selectFrom('oauth_client as client')
      .innerJoin('account', 'account.id', 'client.account_id')
      .innerJoin('unit', 'unit.id', 'client.unit_id')
      .select(['client.id', 'account.user_name as clientId', 'client.name', 'client.scopes'])
      .select([
        'unit.id as unitId',
        'unit.name as unitName',
        'client.networks',
        'client.valid_until as until',
      ])
      .select(['client.created_at as createdAt', 'client.withdrawn_at as withdrawnAt'])
      .select('client.last_used_at as lastUsedAt')
      .select((of) =>
        of
          .selectFrom('oauth_secret')
          .select(sql<string | null>`max(valid_until)`.as('until'))
          .whereRef('client_id', '=', 'client.id')
          .where('valid_until', '>', now)
          .as('oldSecretUntil'),
      )
      .$if(after !== undefined, (page) => page.where('client.id', '<', after?.id ?? ''))
      .orderBy('client.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ id }) => ({ id }));
    return ok({ clients: shown, next });
  },
  { output },
);
