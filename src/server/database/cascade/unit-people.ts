import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** The units that stand directly below some on a day, by name. */
export async function loadUnitsBelow(db: Kysely<Database>, unitIds: string[], day: IsoDate) {
  return db
    .selectFrom('unit_placement')
    .innerJoin('unit', 'unit.id', 'unit_placement.unit_id')
    .select(['unit.id as unitId', 'unit.name as unitName', 'unit_placement.parent_id as parentId'])
    .where('unit_placement.parent_id', 'in', unitIds)
    .where('unit_placement.valid_from', '<=', day)
    .where((where) =>
      where.or([where('unit_placement.valid_to', 'is', null), where('unit_placement.valid_to', '>', day)]),
    )
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', day)]))
    .orderBy('unit.name_key')
    .orderBy('unit.id')
    .execute();
}

/** Who holds a post in some units on a day, heads first, then by name. */
export async function loadPeopleOf(db: Kysely<Database>, unitIds: string[], day: IsoDate) {
  return db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .innerJoin('official', 'official.id', 'tenure.official_id')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['official.id as officialId', 'official.full_name as fullName'])
    .select(['post.id as postId', 'post.title as postTitle', 'post.is_head as isHead'])
    .select(['unit.id as unitId', 'unit.name as unitName'])
    .where('post.unit_id', 'in', unitIds)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .orderBy('post.is_head', 'desc')
    .orderBy('official.sort_name')
    .orderBy('official.id')
    .execute();
}
