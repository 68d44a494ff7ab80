import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadLikePairs } from '#database/task/duplicate-tasks.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listDuplicatesAnswer } from '#use-cases/answers/proposal-answers.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

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
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;
    const { campaign } = reached.value;
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
