import { type Kysely, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** A unit and all that were beneath it on a day. */
export async function loadUnitsBeneath(
  db: Kysely<Database>,
  unitId: string,
  day: IsoDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select ${unitId}::uuid
      union
      select placement.unit_id
      from below join unit_placement placement on placement.parent_id = below.id
      where placement.valid_from <= ${day} and (placement.valid_to is null or ${day} < placement.valid_to)
    )
    select id from below`.execute(db);
  return rows.map((row) => row.id);
}

/** The way from each of some units up to its root as it was on a day, itself first. */
export async function loadUnitPaths(
  db: Kysely<Database>,
  unitIds: string[],
  day: IsoDate,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unitId: string; path: string[] }>`
    with recursive path (unit_id, id, depth) as (
      select id, id, 0 from unit where id = any(${unitIds}::uuid[])
      union all
      select path.unit_id, placement.parent_id, path.depth + 1
      from path join unit_placement placement on placement.unit_id = path.id
      where placement.parent_id is not null
        and placement.valid_from <= ${day} and (placement.valid_to is null or ${day} < placement.valid_to)
    )
    select unit_id as "unitId", array_agg(id::text order by depth) as path from path group by unit_id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.unitId, row.path]));
}

/** The names of units. */
export async function loadUnitNames(db: Kysely<Database>, unitIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${unitIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
