import { sql, type Transaction } from 'kysely';
import type { Database } from '#database/schema.ts';

/**
 * The next number of a series, taken for this transaction: others wait for it, and a transaction that is undone gives its
 * number back.
 */
export async function takeCount(db: Transaction<Database>, unitId: string, series: string): Promise<number> {
  const { last } = await db
    .insertInto('paper_count')
    .values({ unit_id: unitId, series, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'series']).doUpdateSet({ last: sql<number>`paper_count.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Says that a number was given by hand: the series goes on behind it. */
export async function noteCount(
  db: Transaction<Database>,
  unitId: string,
  series: string,
  given: number,
): Promise<void> {
  if (given < 1) return;
  await db
    .insertInto('paper_count')
    .values({ unit_id: unitId, series, last: given })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'series'])
        .doUpdateSet({ last: sql<number>`greatest(paper_count.last, ${given})` }),
    )
    .execute();
}
