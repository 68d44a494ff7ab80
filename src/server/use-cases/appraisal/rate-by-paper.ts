import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { storeDecision } from '#database/decision-store.ts';
import { loadRounds } from '#database/council/round-store.ts';
import { findLastAssignmentDay, findLastRatingPaperDay } from '#database/rating/last-rating-paper.ts';
import { holdLevels } from '#database/rating/quota-store.ts';
import { atOnce } from '#use-cases/base/at-once.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { numberedPaper } from '#use-cases/base/decision-paper.ts';
import { numberPaper } from '#use-cases/paper/number-paper.ts';
import { allowLevels, exceptionalShare } from './allow-levels.ts';
import { checkCeilings } from './check-ceilings.ts';
import { type AllowedAppraisalStep, allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';

const ratingOnPaper = z.strictObject({
  appraisalId: z.uuid(),
  version: z.int(),
  level: z.string(),
  reason: z.string().max(2000).optional(),
});

/** A paper that gives levels, and the higher shares of quotas it grants. */
export const paperOnRatings = numberedPaper.extend({
  campaignId: z.uuid(),
  ratings: z.array(ratingOnPaper).min(1).max(atOnce),
  exceptional: z.array(exceptionalShare).max(atOnce).default([]),
});

type RatingOnPaper = z.output<typeof ratingOnPaper>;
type LastProposal = Awaited<ReturnType<typeof lastProposal>>;

/** The kind of paper a step takes, and what the log calls it. */
const papers = {
  decide: { kind: 'rate', logged: 'decideRatings' },
  replaceRating: { kind: 'replaceRating', logged: 'replaceRatings' },
} as const;

/**
 * Gives levels by one signed decision, all or none, within the quotas of the regulation.
 * Errors: those of the step, of `check`, of the ceilings and quotas; `wrongState` while the council's session goes
 * on, or where it was broken off before the sheets were revealed; `invalidValue` for a level the regulation does not know;
 * `invalidValue` at `signedOn` for a paper signed before the latest one about the subject or, the first, before his
 * work was assigned; `duplicate` for a paper
 * filed before.
 * @param check what the kind of paper asks of one level; gives the rating it replaces
 */
export async function rateByPaper(
  context: Context,
  action: keyof typeof papers,
  { campaignId, ratings, exceptional, ...paper }: z.output<typeof paperOnRatings>,
  check: (
    step: AllowedAppraisalStep,
    entry: RatingOnPaper,
    proposal: LastProposal,
    path: string,
  ) => Promise<Result<{ replacesId: string | null }>>,
): Promise<Result<{ decisionId: string; ratingIds: string[] }>> {
  const campaign = await findCampaign(context.db, campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
  await holdLevels(context.db, campaignId);
  const library = await packOf(context, campaign);
  const { pack } = library;
  const known = pack.rating.levels.map((level) => level.id);

  const decisionId = context.newId();
  const rows = [];
  const items = [];
  for (const [position, entry] of ratings.entries()) {
    const { appraisalId, version, level, reason } = entry;
    const path = `ratings[${position}]`;
    const step = await allowAppraisalStep(context, appraisalId, action, 'paper');
    if (!step.ok) return step;
    const { subject } = step.value;
    if (subject.campaign_id !== campaignId) return refuse('notFound', { what: 'appraisal', id: appraisalId });
    if (!known.includes(level))
      return refuse('invalidValue', {
        path: `${path}.level`,
        problem: 'unknownOption',
        given: level,
        limit: known.join(', '),
      });
    const last =
      (await findLastRatingPaperDay(context.db, subject.id)) ??
      (await findLastAssignmentDay(context.db, subject.id));
    if (last !== undefined && paper.signedOn < last)
      return refuse('invalidValue', {
        path: 'signedOn',
        problem: 'tooEarly',
        given: paper.signedOn,
        limit: last,
      });
    const session = (await loadRounds(context.db, appraisalId)).at(-1);
    if (session?.sessionState === 'called')
      return refuse('wrongState', { action, state: 'called', possible: ['concludeSession'] });
    if (session?.revealedAt === null)
      return refuse('wrongState', { action, state: session.sessionState, possible: ['callSession'] });
    const proposal = await lastProposal(context, appraisalId);
    const checked = await check(step.value, entry, proposal, path);
    if (!checked.ok) return checked;
    const moved = await takeAppraisalStep(context, step.value, action, version, {
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
      replaces_id: checked.value.replacesId,
      decided_at: context.now,
    });
    items.push({
      subjectId: subject.id,
      snapshot: { level, proposed: proposal.level, score: proposal.score, reason, ...checked.value },
    });
  }
  const levels = new Map(ratings.map(({ appraisalId, level }) => [appraisalId, level]));
  const below = await checkCeilings(context, campaignId, library, levels);
  if (!below.ok) return below;
  const allowed = await allowLevels(context, campaignId, pack, levels, exceptional);
  if (!allowed.ok) return allowed;

  const numbered = await numberPaper(context, campaign.authority_id, 'decision', paper);
  if (!numbered.ok) return numbered;
  const stored = await storeDecision(
    context.db,
    {
      id: decisionId,
      authorityId: campaign.authority_id,
      campaignId,
      kind: papers[action].kind,
      paper: numbered.value,
      items,
    },
    context.today,
  );
  if (!stored.ok) return stored;
  await context.db.insertInto('rating').values(rows).execute();
  for (const { quota, unitId, reason = '' } of exceptional)
    await context.db
      .insertInto('quota_grant')
      .values({ id: context.newId(), decision_id: decisionId, quota, unit_id: unitId ?? null, reason })
      .execute();
  context.record({
    authorityId: campaign.authority_id,
    action: papers[action].logged,
    thing: 'decision',
    thingId: decisionId,
    after: {
      ...numbered.value,
      ratings: rows.map(({ id, appraisal_id, level }) => ({ id, appraisal_id, level })),
      exceptional,
    },
  });
  return ok({ decisionId, ratingIds: rows.map((row) => row.id) });
}

async function lastProposal({ db }: Context, appraisalId: string) {
  return db
    .selectFrom('proposal')
    .select(['id', 'level', 'score'])
    .where('appraisal_id', '=', appraisalId)
    .orderBy('made_at', 'desc')
    .executeTakeFirstOrThrow();
}
