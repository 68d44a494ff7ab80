import type { Quota } from '#regulation/rating.ts';
import { applyQuota, type QuotaResult, type QuotaSubject } from './quota.ts';

/** A subject whose level people have decided, are deciding now, or have only been proposed. */
export interface DecidedSubject extends QuotaSubject {
  standing: 'proposed' | 'decided' | 'deciding';
}

/** The higher share of a quota, granted to one unit, or (null) to all. */
export interface QuotaGrant {
  quota: string;
  unitId: string | null;
}

/** A quota that a decision would break in one pool. */
export interface QuotaExcess {
  quota: Quota;
  pool: QuotaResult['pool'];
  given: number;
  limit: number;
}

/**
 * The first quota that the levels now being decided go beyond; undefined where none is. Only pools in which the
 * decision gives the level are asked: what was decided before stays decided. Those still waiting count in the base
 * at the level proposed for them, but not among those given it.
 */
export function findExcess(
  quotas: Quota[],
  subjects: DecidedSubject[],
  grants: QuotaGrant[],
): QuotaExcess | undefined {
  for (const quota of quotas) {
    for (const result of applyQuota(quota, subjects)) {
      const members = subjects.filter((it) => inPool(it, quota, result.pool) && it.level === quota.level);
      if (!members.some((it) => it.standing === 'deciding')) continue;
      const given = members.filter((it) => it.standing !== 'proposed').length;
      const limit = limitOf(quota, result, grants);
      if (given > limit) return { quota, pool: result.pool, given, limit };
    }
  }
  return undefined;
}

function inPool(subject: QuotaSubject, quota: Quota, pool: QuotaResult['pool']): boolean {
  return quota.within.every(
    (scope) => scope === 'campaign' || (subject[scope] ?? null) === (pool[scope] ?? null),
  );
}

function limitOf(quota: Quota, result: QuotaResult, grants: QuotaGrant[]): number {
  const granted = grants.some(
    ({ quota: id, unitId }) => id === quota.id && (unitId === null || unitId === result.pool.unit),
  );
  const share = granted ? Math.max(result.allowed, result.exceptional ?? 0) : result.allowed;
  // Where equals all stay, they alone can go beyond the share.
  return quota.ties === 'allIn' ? Math.max(share, result.keep.length) : share;
}
