import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import type { Answers } from '#web/api/client.ts';

type Row = Answers['appraisal']['list']['appraisals'][number];
type Quota = Answers['appraisal']['checkQuotas']['quotas'][number];

/** How many have each level, and how many the quotas allow over all their pools; none where no quota caps it. */
export function spreadOf(rows: Row[], pack: Pack, quotas: Quota[]) {
  return pack.rating.levels.map(({ id, title }) => {
    const capped = quotas.filter(({ level }) => level === id);
    const cap =
      capped.length === 0
        ? undefined
        : capped.reduce((sum, { allowed, exceptional, granted }) => {
            return sum + (granted ? Math.max(allowed, exceptional ?? 0) : allowed);
          }, 0);
    return { id, title, count: rows.filter((row) => (row.level ?? row.proposed) === id).length, cap };
  });
}

/** A share of all, in percent to one place. */
export function shareOf(count: number, all: number): Decimal {
  return new Decimal(count).times(100).dividedBy(all).toDecimalPlaces(1);
}
