import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { openAppraisalsAnswer } from '#use-cases/answers/appraisal-answers.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** Opens the appraisal of everybody in a campaign who has none yet. */
export const openAppraisals = command(
  'openAppraisals',
  input,
  async (context, { campaignId }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    const { pack } = await packOf(context, campaign);
    const step = decide(
      pack.lifeCycles.appraisal,
      'appraisal',
      'none',
      'open',
      rolesOn(context.actor, access),
    );
    if (!step.ok) return step;

    const waiting = await context.db
      .selectFrom('subject')
      .leftJoin('appraisal', 'appraisal.subject_id', 'subject.id')
      .select('subject.id')
      .where('subject.campaign_id', '=', campaignId)
      .where('appraisal.id', 'is', null)
      .orderBy('subject.id')
      .execute();
    const appraisals = waiting.map((subject) => ({
      id: context.newId(),
      subject_id: subject.id,
      state: step.value.state,
      announced_on: null,
    }));
    if (appraisals.length > 0) await context.db.insertInto('appraisal').values(appraisals).execute();
    context.record({
      authorityId: campaign.authority_id,
      action: 'openAppraisals',
      thing: 'campaign',
      thingId: campaignId,
      after: { opened: appraisals.length },
    });
    return ok({
      opened: appraisals.map(({ id, subject_id }) => ({ appraisalId: id, subjectId: subject_id })),
    });
  },
  { output: openAppraisalsAnswer },
);
