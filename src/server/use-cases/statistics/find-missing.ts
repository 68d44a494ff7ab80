import type { Context } from '#use-cases/base/context.ts';

/** The first authority or campaign asked for that is not there for the actor. */
export async function findMissing(
  { db }: Context,
  reached: string[] | 'all',
  authorityIds: string[],
  campaignIds: string[],
): Promise<{ what: 'unit' | 'campaign'; id: string } | undefined> {
  const reaches = (id: string) => reached === 'all' || reached.includes(id);
  const authority = authorityIds.find((id) => !reaches(id));
  if (authority !== undefined) return { what: 'unit', id: authority };
  if (campaignIds.length === 0) return undefined;
  const campaigns = await db
    .selectFrom('campaign')
    .select(['id', 'authority_id'])
    .where('id', 'in', campaignIds)
    .execute();
  const known = new Set(campaigns.flatMap((row) => (reaches(row.authority_id) ? [row.id] : [])));
  const id = campaignIds.find((it) => !known.has(it.toLowerCase()));
  return id === undefined ? undefined : { what: 'campaign', id };
}
