import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from './schema.ts';

/**
 * The path from a unit up to the root of its tree as it stood on a day, the unit first.
 * Empty when there is no such unit.
 */
export async function loadUnitPath(db: Kysely<Database>, unitId: string, day: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive path (id, depth) as (
      select id, 0 from unit where id = ${unitId}
      union all
      select placement.parent_id, path.depth + 1
      from path join unit_placement placement on placement.unit_id = path.id
      where placement.valid_from <= ${day} and (placement.valid_to is null or ${day} < placement.valid_to)
    )
    select id from path order by depth`.execute(db);
  return rows.map((row) => row.id);
}

/** The officials who hold a post at the head of a unit on a day. */
export async function loadHeads(db: Kysely<Database>, unitId: string, day: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .select('tenure.official_id')
    .where('post.unit_id', '=', unitId)
    .where('post.is_head', '=', true)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .execute();
  return rows.map((row) => row.official_id);
}
