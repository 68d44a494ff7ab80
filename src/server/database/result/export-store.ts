import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '#database/schema.ts';

/** What an authority last sent of ratings: the hash of the row of each, and when. */
export async function loadSentRows(
  db: Kysely<Database>,
  authorityId: string,
  ratingIds: string[],
): Promise<Map<string, { sha256: string; sentOn: string }>> {
  const { rows } = await sql<{ ratingId: string; sha256: string; sentOn: string }>`
    select distinct on (row.rating_id) row.rating_id as "ratingId", row.sha256, export.sent_on as "sentOn"
    from result_export export join result_export_row row on row.export_id = export.id
    where export.authority_id = ${authorityId} and export.sent_on is not null
      and row.rating_id = any(${ratingIds}::uuid[])
    order by row.rating_id, export.sent_on desc, export.id desc`.execute(db);
  return new Map(rows.map(({ ratingId, sha256, sentOn }) => [ratingId, { sha256, sentOn }]));
}
