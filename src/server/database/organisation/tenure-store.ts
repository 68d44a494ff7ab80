import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** Every post some people have held, the latest first, whenever it was. */
export async function loadHeldPosts(db: Kysely<Database>, officialIds: string[]) {
  return db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['tenure.id as tenureId', 'tenure.official_id as officialId', 'tenure.acting'])
    .select(['tenure.valid_from as validFrom', 'tenure.valid_to as validTo'])
    .select(['post.id as postId', 'post.title', 'post.is_head as isHead'])
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .where((where) => where('tenure.official_id', '=', where.fn.any(where.val(officialIds))))
    .orderBy('tenure.valid_from', 'desc')
    .orderBy('post.title')
    .execute();
}
