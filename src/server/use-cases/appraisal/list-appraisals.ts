import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import { loadView } from '#database/visible-to.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { asOwnerSees, isOwnRow, withoutRating } from './hide-ratings.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import { listAppraisalsAnswer } from '#use-cases/answers/appraisal-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  /** The last row of the page before. */
  after: z.strictObject({ id: z.uuid() }).optional(),
  limit: pageLimit.default(200),
});

/**
 * The appraisals of a campaign, people by name and then units, a page at a time. Those whose work it is see all; a
 * council member sees whom his council scores, without levels; an official sees his own, its level only once announced,
 * whatever powers he holds besides.
 */
export const listAppraisals = query(
  'listAppraisals',
  input,
  async (context, { campaignId, after, limit }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    const all = may(context.actor, 'readAppraisal', { ...access, thing: 'appraisal' }).ok;
    const view = await loadView(context.db, context.actor, context.today);
    const { pack } = await packOf(context, campaign);
    const judged = pack.groups.flatMap(({ id }) => (isSeated(context.actor, pack, id, access) ? [id] : []));
    const rows = await loadRatingRows(context.db, campaignId, {
      groupIds: all ? 'all' : judged,
      view,
      afterId: after?.id,
      limit: limit + 1,
    });
    const { shown, next } = pageOf(rows, limit, ({ id }) => ({ id }));
    const appraisals = shown.map((row) => {
      if (isOwnRow(row, view)) return asOwnerSees(row);
      return all ? row : withoutRating(row);
    });
    if (appraisals.some((row) => !isOwnRow(row, view)))
      context.noteRead({
        authorityId: campaign.authority_id,
        action: 'readAppraisal',
        thing: 'campaign',
        thingId: campaignId,
        grounds: rolesOn(context.actor, access),
      });
    return ok({ appraisals, next });
  },
  { output: listAppraisalsAnswer },
);
