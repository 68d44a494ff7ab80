import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadTaskCounts } from '#database/task/task-counts.ts';
import { query } from '#use-cases/base/use-case.ts';
import { rollUpTasksAnswer } from '#use-cases/answers/statistics-answers.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** How many tasks of a campaign each unit leads, in which states: from kept counts, whatever their number. */
export const rollUpTasks = query(
  'rollUpTasks',
  input,
  async (context, { campaignId }) => {
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;

    return ok({ campaignId, units: await loadTaskCounts(context.db, campaignId) });
  },
  { output: rollUpTasksAnswer },
);
