import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { periodsWithin, type ReportPeriod } from '#domain/progress/report-period.ts';
import type { Pack } from '#regulation/pack.ts';
import { natures, origins } from '#regulation/settings.ts';
import type { Campaign } from '#database/campaign-store.ts';
import { loadUnitsBeneath } from '#database/follow/unit-tree.ts';
import { loadSealedPeriods } from '#database/progress/seal-store.ts';
import type { TaskFilter } from '#database/task/task-list.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { checkCadence, periodName } from '#use-cases/progress/check-period.ts';

/** What every view of running work can be narrowed by. */
export const followFilter = {
  campaignId: z.uuid(),
  /** Left out: the last one that has ended, before that the first. */
  period: periodName.optional(),
  unitId: z.uuid().optional(),
  block: z.enum(['party', 'government', 'front', 'armedForces']).optional(),
  groupId: z.string().max(100).optional(),
  origin: z.enum(origins).optional(),
  nature: z.enum(natures).optional(),
};

const filterSchema = z.strictObject(followFilter);

/** Up to when what a view shows is known. */
export const closingSchema = z.strictObject({
  period: z.string(),
  /** The last day whose figures count: the end of the period, or today while it runs. */
  asOf: z.iso.date(),
  /** Whether the period still runs. */
  running: z.boolean(),
  sealed: z.array(z.strictObject({ period: z.string(), on: z.iso.date() })),
});

export interface FollowScope {
  campaign: Campaign;
  pack: Pack;
  filter: TaskFilter & { campaignId: string };
  /** The periods of the campaign that have begun, up to the one asked for. */
  periods: ReportPeriod[];
  closing: z.output<typeof closingSchema>;
  mayGuide: boolean;
}

/**
 * Reaches a campaign whose figures the actor may read, and settles the period looked at.
 * Errors: `notFound` for a campaign whose figures he may not read; `invalidValue` for a period its regulation has not or
 * that has not begun.
 */
export async function reachFollowed(
  context: Context,
  { period: asked, unitId, ...filter }: z.output<typeof filterSchema>,
): Promise<Result<FollowScope>> {
  const { db, actor, today } = context;
  const reached = await reachCampaign(context, filter.campaignId, 'readStatistics');
  if (!reached.ok) return reached;
  const { campaign, access } = reached.value;
  const { pack } = await packOf(context, campaign);
  const all = periodsWithin(pack.settings.reportCadence.value, campaign.period_from, campaign.period_to);
  const begun = all.filter((it) => it.from <= today);
  const named = asked === undefined ? undefined : checkCadence(pack, asked);
  if (named?.ok === false) return named;
  const shown = named?.value ?? begun.findLast((it) => it.to < today) ?? begun[0] ?? all[0];
  if (shown === undefined || (asked !== undefined && !begun.some((it) => it.period === asked)))
    return refuse('invalidValue', { path: 'period', problem: 'outOfPeriod', given: asked ?? '' });
  const sealed = await loadSealedPeriods(db, [campaign.id]);
  return ok({
    campaign,
    pack,
    filter: {
      ...filter,
      ...(unitId === undefined ? {} : { unitIds: await loadUnitsBeneath(db, unitId, today) }),
    },
    periods: all.filter((it) => it.period <= shown.period),
    closing: {
      period: shown.period,
      asOf: earlier(shown.to, today),
      running: shown.to >= today,
      sealed: sealed.map((seal) => ({ period: seal.period, on: seal.sealedOn })),
    },
    mayGuide: may(actor, 'giveGuidance', { ...access, thing: 'obstacle' }).ok,
  });
}

/** The day after which nothing counts any more in a period. */
function earlier(day: IsoDate, today: IsoDate): IsoDate {
  return day < today ? day : today;
}
