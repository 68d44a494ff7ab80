import { may } from '#domain/access/may.ts';
import { type Campaign, loadCampaignAccess } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Whether nothing of the appraisals of a campaign is kept from somebody: those whose work it is, unless they are
 * appraised in it themselves and learn of their own level with all others only.
 */
export async function seesAll({ db, actor, today }: Context, campaign: Campaign): Promise<boolean> {
  const access = await loadCampaignAccess(db, campaign, today);
  if (!may(actor, 'readAppraisal', { ...access, thing: 'appraisal' }).ok) return false;
  if (actor.officialId === null) return true;
  const own = await db
    .selectFrom('subject')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .where('official_id', '=', actor.officialId)
    .executeTakeFirst();
  return own === undefined;
}
