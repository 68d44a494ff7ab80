import type { Kysely } from 'kysely';
import type { Pack } from '#regulation/pack.ts';
import type { Database } from '#database/schema.ts';

/** Keeps the rules of a campaign, once for all campaigns that have the same. */
export async function keepPack(db: Kysely<Database>, { hash, pack }: { hash: string; pack: Pack }) {
  await db
    .insertInto('kept_pack')
    .values({ hash, pack: JSON.stringify(pack) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Rules kept when a campaign began; nothing for campaigns from before they were kept. */
export async function findKeptPack(db: Kysely<Database>, hash: string): Promise<Pack | undefined> {
  const kept = await db.selectFrom('kept_pack').select('pack').where('hash', '=', hash).executeTakeFirst();
  return kept?.pack as Pack | undefined;
}
