import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { countRatingsBy, countTasks, type TaskFigure } from '#database/statistics-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { campaignStatisticsAnswer } from '#use-cases/answers/statistics-answers.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** The figures of a campaign: its tasks by each dimension, its people, the levels that have been announced. */
export const campaignStatistics = query(
  'campaignStatistics',
  input,
  async (context, { campaignId }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    if (!may(context.actor, 'readStatistics', access).ok)
      return refuse('notFound', { what: 'campaign', id: campaignId });

    const tasks: { [dimension: string]: TaskFigure[] } = await countTasks(context.db, campaignId);
    const unit = await context.db
      .selectFrom('unit')
      .select('name')
      .where('id', '=', campaign.authority_id)
      .executeTakeFirstOrThrow();
    return ok({
      campaign: {
        id: campaign.id,
        title: campaign.title,
        authorityName: unit.name,
        packId: campaign.pack_id,
        packVersion: campaign.pack_version,
        periodFrom: campaign.period_from,
        periodTo: campaign.period_to,
      },
      tasks,
      levels: await countRatingsBy(context.db, campaignId),
    });
  },
  { output: campaignStatisticsAnswer },
);
