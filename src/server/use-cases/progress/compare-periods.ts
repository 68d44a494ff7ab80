import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { differenceBetween } from '#domain/progress/difference-between.ts';
import { loadPeriodValues, loadSealedPeriods } from '#database/progress/seal-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { periodName } from './check-period.ts';
import { comparePeriodsAnswer } from '#use-cases/answers/progress-answers.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  /** A sealed period. */
  from: periodName,
  /** Another sealed period; left out: as things stand now. */
  to: periodName.optional(),
  /** Only the indicators of one task. */
  taskId: z.uuid().optional(),
  /** The last indicator of the page before. */
  after: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(50),
});

/**
 * What changed between two sealed periods, or since one was sealed: of each indicator target and actual then and after,
 * and the difference of the figures. Null stands where an indicator was not there yet; an actual of null where nothing
 * had been reported.
 * Errors: `notFound` for a period that is not sealed.
 */
export const comparePeriods = query(
  'comparePeriods',
  input,
  async (context, page) => {
    const { campaignId, limit } = page;
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;

    const sealed = await loadSealedPeriods(context.db, [campaignId]);
    const sealOf = (period: string): Result<(typeof sealed)[number]> => {
      const found = sealed.find((it) => it.period === period);
      return found === undefined ? refuse('notFound', { what: 'period', id: period }) : ok(found);
    };
    const from = sealOf(page.from);
    if (!from.ok) return from;
    const to = page.to === undefined ? undefined : sealOf(page.to);
    if (to?.ok === false) return to;
    const rows = await loadPeriodValues(context.db, {
      campaignId,
      from: from.value.id,
      to: to?.value.id ?? null,
      taskId: page.taskId,
      after: page.after,
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    return ok({
      from: { period: from.value.period, sealedOn: from.value.sealedOn },
      /** Null: as things stand now. */
      to: to === undefined ? null : { period: to.value.period, sealedOn: to.value.sealedOn },
      indicators: shown.map((row) => ({
        ...row,
        difference: differenceBetween(row.before?.actual ?? null, row.after?.actual ?? null),
        changed: JSON.stringify(row.before) !== JSON.stringify(row.after),
      })),
      next: rows.length > limit ? (shown.at(-1)?.indicatorId ?? null) : null,
    });
  },
  { output: comparePeriodsAnswer },
);
