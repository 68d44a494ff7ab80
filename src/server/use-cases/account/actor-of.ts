import { type Kysely, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Actor } from '#domain/access/actor.ts';
import { powerHolds } from '#database/access/power-holds.ts';
import type { Database } from '#database/schema.ts';

/** An account as it acts on a day, with the powers and delegations that hold then; nothing when it is closed. */
export async function findActorOf(
  db: Kysely<Database>,
  accountId: string,
  day: string,
): Promise<Actor | undefined> {
  const account = await db
    .selectFrom('account')
    .select((select) => [
      'official_id',
      jsonArrayFrom(
        select
          .selectFrom('power')
          .select(['kind', 'unit_id as unitId', 'reach', 'council'])
          .whereRef('power.account_id', '=', 'account.id')
          .where(powerHolds(day))
          .orderBy('id'),
      ).as('powers'),
      jsonArrayFrom(
        select
          .selectFrom('delegation')
          .select([
            'delegation.official_id as officialId',
            sql<Delegated['scopes']>`to_json(scopes)`.as('scopes'),
          ])
          .whereRef('delegation.account_id', '=', 'account.id')
          .where('valid_from', '<=', day)
          .where('valid_to', '>', day)
          .where((where) =>
            where.not(
              where.exists(
                where
                  .selectFrom('delegation_end')
                  .select('delegation_id')
                  .whereRef('delegation_id', '=', 'delegation.id'),
              ),
            ),
          )
          .orderBy('id'),
      ).as('delegations'),
    ])
    .where('id', '=', accountId)
    .where('disabled', '=', false)
    .executeTakeFirst();
  if (account === undefined) return undefined;
  const { official_id: officialId, powers, delegations } = account;
  return { accountId, officialId, powers, delegations };
}

type Delegated = NonNullable<Actor['delegations']>[number];
