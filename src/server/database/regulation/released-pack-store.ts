import type { Kysely } from 'kysely';
import type { PackFolder } from '#regulation/read-pack.ts';
import type { Database } from '#database/schema.ts';

/** Every own pack that was released, in the order it was. */
export async function loadReleasedPacks(
  db: Kysely<Database>,
): Promise<{ key: string; content: PackFolder }[]> {
  const rows = await db
    .selectFrom('released_pack')
    .select(['id', 'files'])
    .orderBy('released_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, files }) => ({ key: id, content: { files } }));
}
