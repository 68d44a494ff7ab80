import type { Kysely } from 'kysely';
import { highestManaging } from '#domain/access/highest-managing.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Database } from '#database/schema.ts';

/**
 * The path of the authority that decides about an official on some day from the first to the last: with posts at several
 * levels the highest. Empty where nobody manages any post of his then.
 */
export async function loadManagingPath(
  db: Kysely<Database>,
  officialId: string,
  first: IsoDate,
  last: IsoDate = first,
): Promise<string[]> {
  const authorities = await db
    .selectFrom('tenure')
    .innerJoin('management', 'management.post_id', 'tenure.post_id')
    .select('management.authority_id')
    .distinct()
    .where('tenure.official_id', '=', officialId)
    .where('tenure.valid_from', '<=', last)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', first)]))
    .where('management.valid_from', '<=', last)
    .where((where) =>
      where.or([where('management.valid_to', 'is', null), where('management.valid_to', '>', first)]),
    )
    .orderBy('management.authority_id')
    .execute();
  const paths = [];
  for (const { authority_id } of authorities) paths.push(await loadUnitPath(db, authority_id, last));
  return highestManaging(paths) ?? [];
}
