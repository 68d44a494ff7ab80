import { type AccessAction, may, type Subject } from '#domain/access/may.ts';
import { ok, refuse, type Result } from '#domain/base/result.ts';
import { type Campaign, findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** A campaign, and what it is to access. */
export interface ReachedCampaign {
  campaign: Campaign;
  access: Subject;
}

/**
 * The campaign that is asked about, for those who may do something with it; everybody else does not learn that it exists.
 * Errors: `notFound`.
 */
export async function reachCampaign(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  campaignId: string,
  action: AccessAction,
): Promise<Result<ReachedCampaign>> {
  const campaign = await findCampaign(db, campaignId);
  const access = campaign && (await loadCampaignAccess(db, campaign, today));
  if (campaign === undefined || access === undefined || !may(actor, action, access).ok)
    return refuse('notFound', { what: 'campaign', id: campaignId });
  return ok({ campaign, access });
}
