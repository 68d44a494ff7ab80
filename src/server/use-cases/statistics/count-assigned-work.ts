import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { countables, countAssigned, countFilters } from '#database/count-store.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import { query } from '#use-cases/base/use-case.ts';
import { countAssignedWorkAnswer } from '#use-cases/answers/statistics-answers.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

const input = z.strictObject({
  /** tasks, officials, posts …: how many different ones. */
  count: z.enum(countables),
  campaignIds: z.array(z.uuid()).min(1).max(atOnce),
  /** Each filter takes one value or several. */
  where: z.partialRecord(z.enum(countFilters), z.array(z.string()).min(1).max(atOnce)).default({}),
});

/** One figure of a table: how many tasks, officials, posts … have assigned work that fits. */
export const countAssignedWork = query(
  'countAssignedWork',
  input,
  async (context, { count, campaignIds, where }) => {
    for (const id of campaignIds) {
      const reached = await reachCampaign(context, id, 'readStatistics');
      if (!reached.ok) return reached;
    }
    return ok({ count: await countAssigned(context.db, count, campaignIds, where) });
  },
  { output: countAssignedWorkAnswer },
);
