import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { addDays } from '#domain/base/dates.ts';
import { ok } from '#domain/base/result.ts';
import { periodsWithin } from '#domain/progress/report-period.ts';
import { countCorrections, loadSealedPeriods } from '#database/progress/seal-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listPeriodsAnswer } from '#use-cases/answers/progress-answers.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';

const input = z.strictObject({ campaignId: z.uuid() });

/** The periods of a campaign: when their reports are due, which are sealed, since when, by whom, and how often corrected. */
export const listPeriods = query(
  'listPeriods',
  input,
  async (context, { campaignId }) => {
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const permit = may(context.actor, 'sealPeriod', { ...access, thing: 'period' });
    const { settings } = (await packOf(context, campaign)).pack;
    const sealed = await loadSealedPeriods(context.db, [campaignId]);
    const corrections = await countCorrections(context.db, campaignId);
    const all = periodsWithin(settings.reportCadence.value, campaign.period_from, campaign.period_to);
    return ok({
      periods: all.map((period) => {
        const seal = sealed.find((it) => it.period === period.period);
        return {
          ...period,
          dueOn: addDays(period.to, settings.reportDueDays.value),
          sealed:
            seal === undefined
              ? null
              : { id: seal.id, on: seal.sealedOn, by: seal.sealedByName ?? seal.sealedBy },
          corrections: corrections.get(period.period) ?? 0,
          maySeal: permit.ok && seal === undefined && period.to < context.today,
        };
      }),
    });
  },
  { output: listPeriodsAnswer },
);
