import type { Kysely } from 'kysely';
import type { Database } from '#database/schema.ts';

/** The first tenure that powers are to come with and that is not one of the official of their account. */
export async function findStrangeTenure(
  db: Kysely<Database>,
  officialId: string | null,
  powers: { tenureId?: string | undefined }[],
): Promise<{ what: 'tenure'; id: string } | undefined> {
  const tenureIds = powers.flatMap((power) => power.tenureId ?? []);
  if (tenureIds.length === 0) return undefined;
  const own = await db
    .selectFrom('tenure')
    .select('id')
    .where('id', 'in', tenureIds)
    .where('official_id', '=', officialId)
    .execute();
  const id = tenureIds.find((tenureId) => !own.some((tenure) => tenure.id === tenureId.toLowerCase()));
  return id === undefined ? undefined : { what: 'tenure', id };
}
