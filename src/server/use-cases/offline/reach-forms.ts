import { may } from '#domain/access/may.ts';
import { type Result, ok } from '#domain/base/result.ts';
import type { Campaign } from '#database/campaign-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

/**
 * Reaches a campaign whose officials' figures the actor may enter.
 * Errors: `notFound` where he may not read its figures, `notAllowed` where he may read but not enter them.
 */
export async function reachForms(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  campaignId: string,
): Promise<Result<Campaign>> {
  const reached = await reachCampaign(context, campaignId, 'readStatistics');
  if (!reached.ok) return reached;
  const permit = may(context.actor, 'enterReports', reached.value.access);
  return permit.ok ? ok(reached.value.campaign) : permit;
}
