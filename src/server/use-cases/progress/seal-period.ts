import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { addDays } from '#domain/base/dates.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadSealedPeriods, storeSealedValues } from '#database/progress/seal-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { checkCadence, periodName } from './check-period.ts';
import { sealPeriodAnswer } from '#use-cases/answers/progress-answers.ts';

const input = z.strictObject({ campaignId: z.uuid(), period: periodName });

/**
 * The specialist seals a period of a campaign: the figures are kept as they stand, and no ordinary report changes what
 * was said of it.
 * Errors: `invalidValue` for a period the cadence does not have or that lies outside the campaign; `outOfTime` before it
 * has ended; `duplicate` where it is sealed already.
 */
export const sealPeriod = command(
  'sealPeriod',
  input,
  async (context, { campaignId, period: name }) => {
    const { db, actor, today } = context;
    const reached = await reachCampaign(context, campaignId, 'readCampaign');
    if (!reached.ok) return reached;
    const { campaign, access } = reached.value;
    const permit = may(actor, 'sealPeriod', { ...access, thing: 'period' });
    if (!permit.ok) return permit;

    const { pack } = await packOf(context, campaign);
    const period = checkCadence(pack, name);
    if (!period.ok) return period;
    const { from, to } = period.value;
    if (to < campaign.period_from || from > campaign.period_to)
      return refuse('invalidValue', { path: 'period', problem: 'outOfPeriod', given: name });
    if (to >= today) return refuse('outOfTime', { action: 'sealPeriod', from: addDays(to, 1) });
    await db.selectFrom('campaign').select('id').where('id', '=', campaignId).forNoKeyUpdate().execute();
    const sealed = await loadSealedPeriods(db, [campaignId]);
    if (sealed.some((it) => it.period === name)) return refuse('duplicate', { what: 'period', key: name });

    const id = context.newId();
    await db
      .insertInto('sealed_period')
      .values({
        id,
        campaign_id: campaignId,
        period: name,
        sealed_by: actor.accountId,
        sealed_at: context.now,
      })
      .execute();
    const indicators = await storeSealedValues(db, { id, campaignId, period: name });
    context.record({
      authorityId: campaign.authority_id,
      action: 'sealPeriod',
      thing: 'period',
      thingId: id,
      after: { campaignId, period: name, indicators },
    });
    return ok({ id, indicators });
  },
  { output: sealPeriodAnswer },
);
