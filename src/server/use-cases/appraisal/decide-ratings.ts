import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { storeDecision } from '#database/decision-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { decisionPaper } from '#use-cases/base/decision-paper.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';

const input = decisionPaper.extend({
  campaignId: z.uuid(),
  ratings: z
    .array(
      z.strictObject({
        appraisalId: z.uuid(),
        version: z.int(),
        level: z.string(),
        /** Needed where the level is not the one proposed. */
        reason: z.string().max(2000).optional(),
      }),
    )
    .min(1),
});

/**
 * The authority decides levels by one signed decision.
 * Errors: `reasonNeeded` where a level differs from the proposal and no reason is given.
 */
export const decideRatings = command(
  'decideRatings',
  input,
  async (context, { campaignId, ratings, ...paper }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });

    const decisionId = context.newId();
    const rows = [];
    const items = [];
    for (const [position, { appraisalId, version, level, reason }] of ratings.entries()) {
      const step = await allowAppraisalStep(context, appraisalId, 'decide', 'paper');
      if (!step.ok) return step;
      const { pack, subject } = step.value;
      if (subject.campaign_id !== campaignId)
        return refuse('notFound', { what: 'appraisal', id: appraisalId });
      if (!pack.rating.levels.some((known) => known.id === level))
        return refuse('invalidValue', {
          path: `ratings[${position}].level`,
          problem: 'unknownOption',
          given: level,
          limit: pack.rating.levels.map((known) => known.id).join(', '),
        });
      const proposal = await lastProposal(context, appraisalId);
      if (proposal.level !== level && !reason) return refuse('reasonNeeded', { action: 'decide' });

      const moved = await takeAppraisalStep(context, step.value, 'decide', version, {
        decisionId,
        level,
        reason,
      });
      if (!moved.ok) return moved;
      rows.push({
        id: context.newId(),
        appraisal_id: appraisalId,
        proposal_id: proposal.id,
        decision_id: decisionId,
        level,
        reason: reason ?? null,
        replaces_id: null,
        decided_at: context.now,
      });
      items.push({
        subjectId: subject.id,
        snapshot: { level, proposed: proposal.level, score: proposal.score, reason },
      });
    }
    const stored = await storeDecision(context.db, {
      id: decisionId,
      authorityId: campaign.authority_id,
      campaignId,
      kind: 'rate',
      paper,
      items,
    });
    if (!stored.ok) return stored;
    await context.db.insertInto('rating').values(rows).execute();
    context.record({
      authorityId: campaign.authority_id,
      action: 'decideRatings',
      thing: 'decision',
      thingId: decisionId,
      after: { ...paper, ratings: rows.map(({ id, appraisal_id, level }) => ({ id, appraisal_id, level })) },
    });
    return ok({ decisionId, ratingIds: rows.map((row) => row.id) });
  },
);

async function lastProposal({ db }: Context, appraisalId: string) {
  return db
    .selectFrom('proposal')
    .select(['id', 'level', 'score'])
    .where('appraisal_id', '=', appraisalId)
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow();
}
