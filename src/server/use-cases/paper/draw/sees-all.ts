import { may } from '#domain/access/may.ts';
import { type Campaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadView, ownSubject } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Whether nothing of the appraisals of a campaign is kept from somebody: those whose work it is, unless they, or
 * units they head, are appraised in it themselves: they learn of those levels with all others only.
 */
export async function seesAll({ db, actor, today }: Context, campaign: Campaign): Promise<boolean> {
  const access = await loadCampaignAccess(db, campaign, today);
  if (!may(actor, 'readAppraisal', { ...access, thing: 'appraisal' }).ok) return false;
  if (actor.officialId === null) return true;
  const view = await loadView(db, actor, today);
  const own = await db
    .selectFrom('subject')
    .select('id')
    .where('campaign_id', '=', campaign.id)
    .where((subject) => ownSubject(subject, view))
    .executeTakeFirst();
  return own === undefined;
}
