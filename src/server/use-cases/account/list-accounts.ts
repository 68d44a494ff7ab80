import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import * as z from 'zod';
import { powerKinds } from '#domain/access/actor.ts';
import { ok } from '#domain/base/result.ts';
import { likeText } from '#database/like-text.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayManageAccounts } from './may-manage-accounts.ts';

const place = z.strictObject({ userName: z.string().max(60) });
const input = z.strictObject({
  /** Part of the user name, or of the name of its official. */
  search: z.string().max(200).optional(),
  /** The last row of the page before. */
  after: place.optional(),
  limit: pageLimit,
});

const output = z.strictObject({
  accounts: z.array(
    z.strictObject({
      id: z.uuid(),
      userName: z.string(),
      officialId: z.uuid().nullable(),
      fullName: z.string().nullable(),
      disabled: z.boolean(),
      /** Of a program of another system: nobody signs in with it. */
      ofProgram: z.boolean(),
      canSignIn: z.boolean(),
      secondFactor: z.boolean(),
      lockedUntil: z.string().nullable(),
      powers: z.array(
        z.strictObject({
          id: z.uuid(),
          kind: z.enum(powerKinds),
          unitId: z.uuid().nullable(),
          reach: z.enum(['unit', 'subtree', 'all']),
          council: z.string().nullable(),
          tenureId: z.uuid().nullable(),
          from: z.iso.date(),
          to: z.iso.date().nullable(),
        }),
      ),
    }),
  ),
  next: place.nullable(),
});

/** The accounts by user name, each with every power it has, had or will have. */
export const listAccounts = query(
  'listAccounts',
  input,
  async ({ db, actor }, { search, after, limit }) => {
    const permit = mayManageAccounts(actor);
    if (!permit.ok) return permit;
    let accounts = db
      .selectFrom('account')
      .leftJoin('official', 'official.id', 'account.official_id')
      .leftJoin('second_factor', (join) =>
        join
          .onRef('second_factor.account_id', '=', 'account.id')
          .on('second_factor.confirmed_at', 'is not', null),
      )
      .leftJoin('oauth_client', 'oauth_client.account_id', 'account.id')
      .select(['account.id', 'account.user_name as userName', 'account.official_id as officialId'])
      .select(['official.full_name as fullName', 'account.disabled', 'account.locked_until as lockedUntil'])
      .select([
        sql<boolean>`account.password_hash is not null`.as('canSignIn'),
        sql<boolean>`oauth_client.id is not null`.as('ofProgram'),
        sql<boolean>`second_factor.account_id is not null`.as('secondFactor'),
      ])
      .select((select) =>
        jsonArrayFrom(
          select
            .selectFrom('power')
            .select(['power.id', 'kind', 'unit_id as unitId', 'reach', 'council', 'tenure_id as tenureId'])
            .select(['valid_from as from', 'valid_to as to'])
            .whereRef('power.account_id', '=', 'account.id')
            .orderBy('power.id'),
        ).as('powers'),
      );
    if (search !== undefined) {
      const part = `%${likeText(search)}%`;
      accounts = accounts.where((where) =>
        where.or([where('account.user_name', 'like', part), where('official.name_key', 'like', part)]),
      );
    }
    if (after !== undefined) accounts = accounts.where('account.user_name', '>', after.userName);
    const rows = await accounts
      .orderBy('account.user_name')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ userName }) => ({ userName }));
    return ok({ accounts: shown, next });
  },
  { output },
);
