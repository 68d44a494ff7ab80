import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadLikePairs } from '#database/task/duplicate-tasks.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listDuplicatesAnswer } from '#use-cases/answers/proposal-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  limit: z.int().min(1).max(200).default(100),
});

/**
 * Proposals of a campaign that are like other work of the same authority, of this or other people and years, two by two, the
 * most alike first: for whoever reviews them all.
 */
export const listDuplicates = query(
  'listDuplicates',
  input,
  async (context, { campaignId, limit }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    if (!may(context.actor, 'readStatistics', access).ok)
      return refuse('notFound', { what: 'campaign', id: campaignId });
    return ok({
      pairs: await loadLikePairs(context.db, {
        campaignId,
        authorityId: campaign.authority_id,
        states: ['draft', 'ordered', 'negotiating', 'submitted', 'returned', 'endorsed'],
        limit,
      }),
    });
  },
  { output: listDuplicatesAnswer },
);
