import type { Quota } from '#regulation/rating.ts';
import type { Appraisal } from './appraisal.ts';
import { applyQuota, type QuotaResult, type QuotaSubject } from './quota.ts';
import { scoreOf } from './rate.ts';

/** One of several subjects rated together, with what a quota looks at. */
export interface RatedSubject {
  id: string;
  unit?: string | undefined;
  group?: string | undefined;
  block?: string | undefined;
  appraisal: Appraisal;
}

export interface RatedTogether {
  /** level of each subject after the quotas; null where people choose among equals, or without a proposal */
  levels: Map<string, string | null>;
  quotas: QuotaResult[];
  /** subjects without a level because answers are missing: the counts hold once these are there */
  open: string[];
}

/** Applies the quotas of a pack, in its order, to subjects that were rated one by one. */
export function rateTogether(quotas: Quota[], subjects: RatedSubject[]): RatedTogether {
  const levels = new Map<string, string | null>();
  const undecided = new Set<string>();
  for (const { id, appraisal } of subjects) {
    levels.set(id, appraisal.outcome.state === 'proposed' ? appraisal.outcome.level : null);
  }
  const results = quotas.flatMap((quota) => {
    const pools = applyQuota(quota, subjects.flatMap(inQuota));
    for (const pool of pools) {
      for (const id of pool.exceed) levels.set(id, pool.excessTo);
      for (const id of pool.tied) undecided.add(id);
    }
    return pools;
  });
  for (const id of undecided) levels.set(id, null);
  const open = subjects.filter(({ appraisal }) => appraisal.outcome.state === 'missing').map(({ id }) => id);
  return { levels, quotas: results, open };

  function inQuota({ id, unit, group, block, appraisal }: RatedSubject): QuotaSubject[] {
    const level = levels.get(id);
    return level ? [{ id, unit, group, block, level, score: scoreOf(appraisal) }] : [];
  }
}
