import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** A delegation with the names of who gave it and who holds it; whether it was ended, and when. */
export async function findDelegation(db: Kysely<Database>, id: string) {
  return delegations(db).where('delegation.id', '=', id).executeTakeFirst();
}

/** The delegations an account holds, an official gave, or that concern officials some authorities manage. */
export async function loadDelegations(
  db: Kysely<Database>,
  by: { accountId: string; officialId: string | null; authorityIds: string[] | 'all'; day: IsoDate },
  page: { after: string | undefined; limit: number },
) {
  const { accountId, officialId, authorityIds, day } = by;
  return delegations(db)
    .where((where) =>
      authorityIds === 'all'
        ? sql<boolean>`true`
        : where.or([
            where('delegation.account_id', '=', accountId),
            where('delegation.official_id', '=', officialId),
            where.exists(
              where
                .selectFrom('tenure')
                .innerJoin('management', 'management.post_id', 'tenure.post_id')
                .select('tenure.id')
                .whereRef('tenure.official_id', '=', 'delegation.official_id')
                .where('tenure.valid_from', '<=', day)
                .where((on) => on.or([on('tenure.valid_to', 'is', null), on('tenure.valid_to', '>', day)]))
                .where(sql<boolean>`management.authority_id = any(${authorityIds}::uuid[])`)
                .where('management.valid_from', '<=', day)
                .where((on) =>
                  on.or([on('management.valid_to', 'is', null), on('management.valid_to', '>', day)]),
                ),
            ),
          ]),
    )
    .$if(page.after !== undefined, (rows) => rows.where('delegation.id', '<', page.after ?? ''))
    .orderBy('delegation.id', 'desc')
    .limit(page.limit)
    .execute();
}

function delegations(db: Kysely<Database>) {
  return db
    .selectFrom('delegation')
    .innerJoin('official', 'official.id', 'delegation.official_id')
    .innerJoin('account', 'account.id', 'delegation.account_id')
    .leftJoin('delegation_end', 'delegation_end.delegation_id', 'delegation.id')
    .select(['delegation.id', 'delegation.official_id as officialId', 'official.full_name as officialName'])
    .select(['delegation.account_id as accountId', 'account.user_name as userName'])
    .select(['delegation.scopes', 'delegation.valid_from as from', 'delegation.valid_to as to'])
    .select(['delegation.paper_number as paperNumber', 'delegation_end.ended_at as endedAt']);
}
