import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Campaign, findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Reaches a campaign whose officials' figures the actor may enter.
 * Errors: `notFound` where he may not read its figures, `notAllowed` where he may read but not enter them.
 */
export async function reachForms(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  campaignId: string,
): Promise<Result<Campaign>> {
  const campaign = await findCampaign(db, campaignId);
  const access = campaign && (await loadCampaignAccess(db, campaign, today));
  if (campaign === undefined || access === undefined || !may(actor, 'readStatistics', access).ok)
    return refuse('notFound', { what: 'campaign', id: campaignId });
  const permit = may(actor, 'enterReports', access);
  return permit.ok ? ok(campaign) : permit;
}
