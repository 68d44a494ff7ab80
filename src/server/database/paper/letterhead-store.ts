import { type Kysely, sql, type Transaction } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Letterhead } from '#domain/paper/letterhead.ts';
import type { Database } from '#database/schema.ts';

/** A body that issues papers, and what it says of itself on them, if it has said so. */
export async function loadIssuer(db: Kysely<Database>, unitId: string, day: IsoDate) {
  return db
    .selectFrom('unit')
    .leftJoin('letterhead', 'letterhead.unit_id', 'unit.id')
    .leftJoin('unit_placement', (join) =>
      join
        .onRef('unit_placement.unit_id', '=', 'unit.id')
        .on(sql<boolean>`unit_placement.valid_from <= ${day}`)
        .on(sql<boolean>`(unit_placement.valid_to is null or ${day} < unit_placement.valid_to)`),
    )
    .leftJoin('unit as above', 'above.id', 'unit_placement.parent_id')
    .select(['unit.id', 'unit.name', 'unit.tree', 'above.name as aboveName'])
    .select(['letterhead.content as letterhead', 'letterhead.version'])
    .where('unit.id', '=', unitId)
    .executeTakeFirst();
}

/** The unit of somebody who takes part in a campaign. */
export async function findUnitOf(db: Kysely<Database>, subjectId: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('subject')
    .select('unit_id')
    .where('id', '=', subjectId)
    .executeTakeFirst();
  return found?.unit_id;
}

/** Keeps what a body says of itself on papers; false when somebody changed it since. */
export async function storeLetterhead(
  db: Transaction<Database>,
  unitId: string,
  { content, version }: { content: Letterhead; version: number },
): Promise<boolean> {
  const kept = JSON.stringify(content);
  const stored =
    version === 0
      ? await db
          .insertInto('letterhead')
          .values({ unit_id: unitId, content: kept })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('letterhead')
          .set({ content: kept, version: version + 1 })
          .where('unit_id', '=', unitId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return stored !== undefined;
}
