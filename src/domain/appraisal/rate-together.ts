import type { Quota } from '#regulation/rating.ts';
import type { Appraisal } from './appraisal.ts';
import { applyQuotas } from './apply-quotas.ts';
import type { QuotaResult, QuotaSubject } from './quota.ts';
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
  const applied = applyQuotas(quotas, subjects.flatMap(inQuota));
  return {
    levels: new Map(subjects.map(({ id }) => [id, applied.levels.get(id) ?? null])),
    quotas: applied.quotas,
    open: subjects.filter(({ appraisal }) => appraisal.outcome.state === 'missing').map(({ id }) => id),
  };
}

function inQuota({ id, unit, group, block, appraisal }: RatedSubject): QuotaSubject[] {
  const { outcome } = appraisal;
  return outcome.state === 'proposed'
    ? [{ id, unit, group, block, level: outcome.level, score: scoreOf(appraisal) }]
    : [];
}
