import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';

/** Whether there is such a unit on a day. */
export async function isUnit(db: Kysely<Database>, unitId: string, day: IsoDate): Promise<boolean> {
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .executeTakeFirst();
  return unit !== undefined;
}

/** The unit an official holds a post in on a day; undefined when he does not hold it then. */
export async function findTenureUnit(
  db: Kysely<Database>,
  { officialId, postId }: { officialId: string; postId: string },
  day: IsoDate,
): Promise<string | undefined> {
  const held = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .select('post.unit_id')
    .where('tenure.official_id', '=', officialId)
    .where('tenure.post_id', '=', postId)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .executeTakeFirst();
  return held?.unit_id;
}
