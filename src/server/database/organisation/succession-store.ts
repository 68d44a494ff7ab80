import { type Kysely, type Selectable, type Transaction, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Share, SuccessionKind } from '#domain/organisation/succession-shape.ts';
import type { Database } from '#database/schema.ts';

export type StoredUnit = Selectable<Database['unit']>;

/** Finds units and keeps others from changing them until the transaction ends; always in the same order. */
export async function holdUnits(db: Transaction<Database>, ids: string[]): Promise<Map<string, StoredUnit>> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Placements of and under units that hold on a day or begin later. */
export async function loadPlacementsFrom(db: Kysely<Database>, unitIds: string[], day: IsoDate) {
  return db
    .selectFrom('unit_placement')
    .innerJoin('unit', 'unit.id', 'unit_placement.unit_id')
    .selectAll('unit_placement')
    .select('unit.name')
    .where((where) =>
      where.or([
        where('unit_placement.unit_id', 'in', unitIds),
        where('unit_placement.parent_id', 'in', unitIds),
      ]),
    )
    .where((where) =>
      where.or([where('unit_placement.valid_to', 'is', null), where('unit_placement.valid_to', '>', day)]),
    )
    .orderBy('unit_placement.unit_id')
    .execute();
}

/** Ends what holds a unit in its place, and puts it under another from the same day on (null: at the top). */
export async function moveUnits(
  db: Transaction<Database>,
  unitIds: string[],
  parentId: string | null,
  day: IsoDate,
): Promise<void> {
  await endPlacements(db, unitIds, day);
  if (parentId !== null && unitIds.length > 0)
    await db
      .insertInto('unit_placement')
      .values(unitIds.map((id) => ({ unit_id: id, parent_id: parentId, valid_from: day, valid_to: null })))
      .execute();
}

async function endPlacements(db: Transaction<Database>, unitIds: string[], day: IsoDate): Promise<void> {
  if (unitIds.length === 0) return;
  await db
    .updateTable('unit_placement')
    .set({ valid_to: day })
    .where('unit_id', 'in', unitIds)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .execute();
}

/** The first post or tenure of units that begins on a day or later: what an end on this day would turn round. */
export async function findLaterPost(
  db: Kysely<Database>,
  unitIds: string[],
  day: IsoDate,
): Promise<{ title: string; validFrom: IsoDate } | undefined> {
  return db
    .selectFrom('post')
    .leftJoin('tenure', (join) =>
      join.onRef('tenure.post_id', '=', 'post.id').on('tenure.valid_from', '>=', day),
    )
    .select(['post.title', (of) => of.fn.coalesce('tenure.valid_from', 'post.valid_from').as('validFrom')])
    .where('post.unit_id', 'in', unitIds)
    .where((where) =>
      where.or([where('post.valid_from', '>=', day), where('tenure.valid_from', 'is not', null)]),
    )
    .orderBy('post.id')
    .executeTakeFirst();
}

/** Ends units on a day with their place, their posts, who manages these and who holds them. */
export async function endUnits(
  db: Transaction<Database>,
  unitIds: string[],
  day: IsoDate,
): Promise<{ posts: number; tenures: number }> {
  await db.updateTable('unit').set({ valid_to: day }).where('id', 'in', unitIds).execute();
  await endPlacements(db, unitIds, day);
  const ofUnits = db.selectFrom('post').select('id').where('unit_id', 'in', unitIds);
  const tenures = await db
    .updateTable('tenure')
    .set({ valid_to: day })
    .where('post_id', 'in', ofUnits)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .executeTakeFirstOrThrow();
  await db
    .updateTable('management')
    .set({ valid_to: sql`greatest(valid_from, ${day}::date)` })
    .where('post_id', 'in', ofUnits)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .execute();
  const posts = await db
    .updateTable('post')
    .set({ valid_to: day })
    .where('unit_id', 'in', unitIds)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .executeTakeFirstOrThrow();
  return { posts: Number(posts.numUpdatedRows), tenures: Number(tenures.numUpdatedRows) };
}

/** One unit in an act of succession, seen from the unit at the other end. */
export interface SuccessionLink {
  successionId: string;
  kind: SuccessionKind;
  on: IsoDate;
  paper: { number: string; signedOn: IsoDate; signedBy: string; title: string };
  share: Share;
  /** The unit at the other end; null when there is none. */
  unit: { id: string; code: string | null; name: string } | null;
}

/** The acts a unit came from (`before`) or went into (`after`), the earliest first. */
export async function loadSuccessionLinks(
  db: Kysely<Database>,
  unitId: string,
  side: 'before' | 'after',
): Promise<SuccessionLink[]> {
  const [own, other] =
    side === 'before'
      ? (['succession_unit.successor_id', 'succession_unit.predecessor_id'] as const)
      : (['succession_unit.predecessor_id', 'succession_unit.successor_id'] as const);
  const rows = await db
    .selectFrom('succession_unit')
    .innerJoin('succession', 'succession.id', 'succession_unit.succession_id')
    .leftJoin('unit', 'unit.id', other)
    .select(['succession.id as successionId', 'succession.kind', 'succession.on_date as on'])
    .select([
      'succession.number',
      'succession.signed_on as signedOn',
      'succession.signed_by as signedBy',
      'succession.title',
    ])
    .select(['succession_unit.share', 'unit.id', 'unit.code', 'unit.name'])
    .where(own, '=', unitId)
    .orderBy('succession.on_date')
    .orderBy('succession.id')
    .orderBy('succession_unit.position')
    .execute();
  return rows.map(({ successionId, kind, on, share, id, code, name, ...paper }) => ({
    successionId,
    kind,
    on,
    paper,
    share,
    unit: id === null || name === null ? null : { id, code, name },
  }));
}
