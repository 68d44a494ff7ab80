import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { countRatingsBy, countTasks, type TaskFigure } from '#database/statistics-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { campaignStatisticsAnswer } from '#use-cases/answers/statistics-answers.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** The figures of a campaign: its tasks by each dimension, its people, the levels that have been announced. */
export const campaignStatistics = query(
  'campaignStatistics',
  input,
  async (context, { campaignId }) => {
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;
    const { campaign } = reached.value;

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
