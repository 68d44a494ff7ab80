import type { Pack } from '#regulation/pack.ts';
import { findKeptPack } from '#database/task/kept-pack.ts';
import type { Context } from './context.ts';

/** The rules a campaign began with, and their hash: what receipts carry. */
export interface CampaignPack {
  pack: Pack;
  hash: string;
}

/**
 * The rules of a campaign, as they were when it began: from the library while the pack there is still the same one, else
 * as they were kept. A campaign from before packs were kept goes on with the pack of its version.
 */
export async function packOf(
  { packs, db }: Pick<Context, 'packs' | 'db'>,
  campaign: { pack_id: string; pack_version: string; pack_hash: string },
): Promise<CampaignPack> {
  const current = packs.find(campaign.pack_id, campaign.pack_version);
  if (current?.hash === campaign.pack_hash) return current;
  const kept = await findKeptPack(db, campaign.pack_hash);
  return kept === undefined
    ? packs.get(campaign.pack_id, campaign.pack_version)
    : { pack: kept, hash: campaign.pack_hash };
}
