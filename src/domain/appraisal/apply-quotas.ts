import type { Quota } from '#regulation/rating.ts';
import { applyQuota, type QuotaResult, type QuotaSubject } from './quota.ts';

export interface QuotasApplied {
  /** level of each subject after the quotas; null where people choose among equals */
  levels: Map<string, string | null>;
  quotas: QuotaResult[];
}

/** Applies the quotas of a pack in its order: who exceeds one counts at the level he moves to for the next. */
export function applyQuotas(quotas: Quota[], subjects: QuotaSubject[]): QuotasApplied {
  const levels = new Map<string, string | null>();
  let counted = subjects;
  const results = quotas.flatMap((quota) => {
    const pools = applyQuota(quota, counted);
    const moved = new Map(pools.flatMap((pool) => pool.exceed.map((id) => [id, pool.excessTo] as const)));
    counted = counted.map((subject) => ({ ...subject, level: moved.get(subject.id) ?? subject.level }));
    return pools;
  });
  for (const { id, level } of counted) levels.set(id, level);
  for (const id of results.flatMap((pool) => pool.tied)) levels.set(id, null);
  return { levels, quotas: results };
}
