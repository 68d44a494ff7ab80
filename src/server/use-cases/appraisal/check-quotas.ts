import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { applyQuotas } from '#domain/appraisal/apply-quotas.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { ok } from '#domain/base/result.ts';
import { loadQuotaGrants } from '#database/rating/quota-store.ts';
import { loadRatingRows } from '#database/rating/rating-store.ts';
import { loadView } from '#database/visible-to.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { asOwnerSees, isOwnRow } from './hide-ratings.ts';
import { checkQuotasAnswer } from '#use-cases/answers/appraisal-answers.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/**
 * What the quotas of the regulation say to the levels of a campaign as they stand — decided, else proposed: by unit or
 * group as the quota counts, how many may have the level by either reading and by the higher share, who keeps it, who
 * exceeds, among whom people choose. `open` are those without a level: the counts can change once they have one.
 * The reader's own level is open to him until it is announced.
 */
export const checkQuotas = query(
  'checkQuotas',
  input,
  async (context, { campaignId }) => {
    const reached = await reachCampaign(context, campaignId, 'readAppraisal');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    context.noteRead({
      authorityId: campaign.authority_id,
      action: 'readAppraisal',
      thing: 'campaign',
      thingId: campaignId,
      grounds: rolesOn(context.actor, access),
    });
    const { head, rating } = (await packOf(context, campaign)).pack;
    const view = await loadView(context.db, context.actor, context.today);
    const rows = (await loadRatingRows(context.db, campaignId)).map((row) =>
      isOwnRow(row, view) ? asOwnerSees(row) : row,
    );
    const grants = await loadQuotaGrants(context.db, campaignId);

    const subjects = rows.flatMap((row) => {
      const level = row.level ?? row.proposed;
      const score = row.score === null ? null : new Decimal(row.score);
      return level === null
        ? []
        : [{ id: row.id, level, score, unit: row.unitId, group: row.groupId, block: row.block }];
    });
    const { quotas, levels } = applyQuotas(rating.quotas, subjects);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const people = (ids: string[]) =>
      ids.map((id) => {
        const row = byId.get(id);
        return {
          appraisalId: id,
          fullName: row?.fullName ?? null,
          unitName: row?.unitName ?? '',
          score: row?.score ?? null,
          decided: (row?.level ?? null) !== null,
        };
      });
    return ok({
      quotas: quotas.map(({ quota: id, keep, tied, exceed, pool, ...counts }) => {
        const rule = rating.quotas.find((quota) => quota.id === id);
        return {
          id,
          title: rule?.title,
          citation: rule && { pack: head.id, version: head.version, source: rule.source },
          pool: { ...pool, unitName: rows.find((row) => row.unitId === pool.unit)?.unitName },
          ...counts,
          granted: grants.some((grant) => grant.quota === id && (grant.unitId ?? pool.unit) === pool.unit),
          keep: people(keep),
          tied: people(tied),
          exceed: people(exceed),
        };
      }),
      /** The level of each appraisal if the quotas are kept; null where people choose among equals. */
      levels: Object.fromEntries(levels),
      open: rows.filter((row) => row.level === null && row.proposed === null).map((row) => row.id),
    });
  },
  { output: checkQuotasAnswer },
);
