import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/**
 * The appraisals of a campaign. Those whose work it is see all; an official sees his own, its level only once
 * announced.
 */
export const listAppraisals = query('listAppraisals', input, async (context, { campaignId }) => {
  const campaign = await findCampaign(context.db, campaignId);
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
  const access = await loadCampaignAccess(context.db, campaign, context.today);
  const all = may(context.actor, 'readAppraisal', { ...access, thing: 'appraisal' }).ok;
  const rows = await loadRatingRows(context.db, campaignId);
  const view = await loadView(context.db, context.actor, context.today);
  const own = rows.filter(
    (row) =>
      (row.officialId !== null && row.officialId === view.officialId) ||
      (row.kind === 'unit' && view.headedUnitIds.includes(row.unitId)),
  );
  const shown = all
    ? rows
    : own.map((row) =>
        row.announcedOn === null ? { ...row, level: null, score: null, proposed: null } : row,
      );
  return ok({ appraisals: shown });
});
