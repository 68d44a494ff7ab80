import { Decimal } from '#domain/base/decimal.ts';
import type { WorkItem } from '../facts.ts';
import { known, missing, noData, type Outcome } from '../outcome.ts';
import type { RatioTerms } from '../score-tree.ts';

export type WorkItemRatio = 'quantity' | 'quality' | 'timeliness';

/**
 * The ratios a, b, c of decree 335/2025 over work items, in percent of Σ assigned × k:
 *
 * - quantity: Σ completed × k
 * - quality: the same, each item less `deduction` percent of its points for each failed review
 * - timeliness: the same, each item less `deduction` percent of its points for each lateness
 *
 * An item's points never fall below 0; an objective cause confirmed waives both deductions. Work handed back stays in
 * assigned and earns nothing; work taken over (assigned 0) is credit. Nothing assigned is no data: the decree's
 * "insufficient data", not 0 and not 100. Over 100 % is kept, the decree sets no cap. Of several alike products of
 * which only some failed, those are listed as an item of their own.
 */
export function workItemRatio(
  items: WorkItem[],
  ratio: WorkItemRatio,
  deduction: Decimal,
  path: string,
): { outcome: Outcome; terms?: RatioTerms } {
  const open: string[] = [];
  let assigned = new Decimal(0);
  let earned = new Decimal(0);
  items.forEach((item, index) => {
    for (const name of ['k', 'assigned', 'completed'] as const) {
      if (item[name] === undefined) open.push(`${path}[${index}].${name}`);
    }
    if (item.k === undefined || item.assigned === undefined || item.completed === undefined) return;
    assigned = assigned.plus(item.assigned.times(item.k));
    earned = earned.plus(
      item.completed
        .times(item.k)
        .times(kept(item, ratio, deduction))
        .dividedBy(100),
    );
  });
  if (open.length > 0) return { outcome: missing(open) };
  if (assigned.isZero()) return { outcome: noData([path]) };
  return {
    outcome: known(earned.times(100).dividedBy(assigned)),
    terms: { part: earned, whole: assigned },
  };
}

/** Percent of an item's points that remain after deductions, 0–100. */
function kept(item: WorkItem, ratio: WorkItemRatio, deduction: Decimal): Decimal {
  if (ratio === 'quantity' || item.objectiveCause) return new Decimal(100);
  const events = ratio === 'quality' ? item.failedReviews : item.latenesses;
  return Decimal.max(new Decimal(100).minus(deduction.times(events)), 0);
}
