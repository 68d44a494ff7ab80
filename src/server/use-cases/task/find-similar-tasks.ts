import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { findSimilar } from '#database/task/similar-tasks.ts';
import { query } from '#use-cases/base/use-case.ts';
import { takesPart } from '#use-cases/campaign/takes-part.ts';
import { findSimilarTasksAnswer } from '#use-cases/answers/task-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  title: z.string().min(1).max(500),
  limit: z.int().min(1).max(50).default(10),
});

/**
 * Tasks of other people and years with a title like this one, in all campaigns of the same authority: for whoever takes
 * part in the campaign, or may read it.
 */
export const findSimilarTasks = query(
  'findSimilarTasks',
  input,
  async (context, { campaignId, title, limit }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    if (!may(context.actor, 'readCampaign', access).ok && !(await takesPart(context, campaignId)))
      return refuse('notFound', { what: 'campaign', id: campaignId });
    const { authority_id: authorityId } = campaign;
    return ok({ similar: await findSimilar(context, { authorityId, title, limit }) });
  },
  { output: findSimilarTasksAnswer },
);
