import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadTaskCounts } from '#database/task/task-counts.ts';
import { query } from '#use-cases/base/use-case.ts';
import { rollUpTasksAnswer } from '#use-cases/answers/statistics-answers.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** How many tasks of a campaign each unit leads, in which states: from kept counts, whatever their number. */
export const rollUpTasks = query(
  'rollUpTasks',
  input,
  async (context, { campaignId }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    if (!may(context.actor, 'readStatistics', access).ok)
      return refuse('notFound', { what: 'campaign', id: campaignId });

    return ok({ campaignId, units: await loadTaskCounts(context.db, campaignId) });
  },
  { output: rollUpTasksAnswer },
);
