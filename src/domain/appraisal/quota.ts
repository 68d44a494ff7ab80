import type { Quota } from '#regulation/rating.ts';
import { Decimal } from '#domain/base/decimal.ts';

/** A subject as a quota sees it: the level proposed for it, and the score that orders it within that level. */
export interface QuotaSubject {
  id: string;
  level: string;
  score: Decimal | null;
  unit?: string | undefined;
  group?: string | undefined;
  block?: string | undefined;
}

export interface QuotaResult {
  quota: string;
  level: string;
  /** what the members of this pool share, by the scopes of the quota; empty for a whole campaign */
  pool: { [scope in 'unit' | 'group' | 'block']?: string };
  /** how many have the level before the quota is applied */
  proposed: number;
  /** how many count as base when `allowed` of them have the level */
  base: number;
  allowed: number;
  /** the count where the text is read the other way */
  otherReading?: number;
  /** the count by the higher share the authority can grant by decision */
  exceptional?: number;
  /** ids, best score first */
  keep: string[];
  /** tied across the limit: people choose among them how many `toChoose` says */
  tied: string[];
  toChoose: number;
  /** ids that move to `excessTo` */
  exceed: string[];
  excessTo: string;
}

/**
 * Applies a quota to the subjects of a campaign, in each pool of those who share all of its scopes (`within: [unit,
 * group]` is one pool for each group in each unit). The quota is the greatest n with
 * n ≤ rounding(share × base), where those beyond n have moved to `excessTo` and the base is counted then.
 *
 * Subjects at the level stay by score, best first. Equal scores across the limit: `peopleDecide` names them and leaves
 * the choice, `allOut` moves them all, `allIn` keeps them all, which alone can go beyond the quota.
 */
export function applyQuota(quota: Quota, subjects: QuotaSubject[]): QuotaResult[] {
  const scopes = quota.within.filter((scope) => scope !== 'campaign');
  const pools = Map.groupBy(subjects, (subject) => JSON.stringify(scopes.map((it) => subject[it] ?? null)));
  return [...pools.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => {
      const first = members[0];
      const pool = Object.fromEntries(scopes.flatMap((it) => (first?.[it] ? [[it, first[it]]] : [])));
      return applyInPool(quota, members, pool);
    });
}

function applyInPool(quota: Quota, members: QuotaSubject[], pool: QuotaResult['pool']): QuotaResult {
  const counts = countLevels(members);
  const allowed = quotaOf(quota, counts);
  const atLevel = members.filter((it) => it.level === quota.level).toSorted(better);
  return {
    quota: quota.id,
    level: quota.level,
    pool,
    proposed: atLevel.length,
    base: baseOf(quota, counts, Math.min(allowed, atLevel.length)),
    allowed,
    ...(quota.otherReading ? { otherReading: quotaOf({ ...quota, base: quota.otherReading }, counts) } : {}),
    ...(quota.exceptional
      ? { exceptional: quotaOf({ ...quota, share: quota.exceptional.share }, counts) }
      : {}),
    ...split(atLevel, allowed, quota.ties),
    excessTo: quota.excessTo,
  };
}

/** How many people have each level. */
export type LevelCounts = { readonly [level: string]: number };

type QuotaRule = Pick<Quota, 'level' | 'base' | 'share' | 'rounding' | 'excessTo'>;

/**
 * How many may have the level. Found among all who have it or the level below it (`excessTo`), so that the count is
 * the same before and after people have moved between the two.
 */
export function quotaOf(quota: QuotaRule, counts: LevelCounts): number {
  const most = numberAt(counts, quota.level) + numberAt(counts, quota.excessTo);
  for (let n = most; n > 0; n -= 1) {
    if (n <= limit(quota, baseOf(quota, counts, n))) return n;
  }
  return 0;
}

/** How many count as base when n have the level and the others of the two levels have moved. */
function baseOf(quota: QuotaRule, counts: LevelCounts, n: number): number {
  const both = numberAt(counts, quota.level) + numberAt(counts, quota.excessTo);
  const sizeOf = (level: string) => {
    if (level === quota.level) return n;
    return level === quota.excessTo ? both - n : numberAt(counts, level);
  };
  return [...new Set(quota.base)].reduce((sum, level) => sum + sizeOf(level), 0);
}

const roundings = {
  down: Decimal.ROUND_FLOOR,
  nearest: Decimal.ROUND_HALF_UP,
  up: Decimal.ROUND_CEIL,
} as const;

function limit(quota: QuotaRule, base: number): number {
  const share = new Decimal(quota.share).times(base).dividedBy(100);
  return share.toDecimalPlaces(0, roundings[quota.rounding]).toNumber();
}

function countLevels(subjects: { level: string }[]): LevelCounts {
  const counts: { [level: string]: number } = {};
  for (const { level } of subjects) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

function numberAt(counts: LevelCounts, level: string): number {
  return Object.hasOwn(counts, level) ? (counts[level] ?? 0) : 0;
}

/** Best score first; without a score last; then by id, so that the order of the list does not show. */
function better(a: QuotaSubject, b: QuotaSubject): number {
  return compareScores(b.score, a.score) || (a.id < b.id ? -1 : 1);
}

function compareScores(a: Decimal | null, b: Decimal | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return a.comparedTo(b);
}

function split(
  ordered: QuotaSubject[],
  allowed: number,
  ties: Quota['ties'],
): Pick<QuotaResult, 'keep' | 'tied' | 'toChoose' | 'exceed'> {
  const ids = (some: QuotaSubject[]) => some.map((it) => it.id);
  const lastIn = ordered[allowed - 1];
  const firstOut = ordered[allowed];
  if (firstOut === undefined) return { keep: ids(ordered), tied: [], toChoose: 0, exceed: [] };
  if (lastIn === undefined || compareScores(lastIn.score, firstOut.score) !== 0) {
    return {
      keep: ids(ordered.slice(0, allowed)),
      tied: [],
      toChoose: 0,
      exceed: ids(ordered.slice(allowed)),
    };
  }
  const place = (subject: QuotaSubject) => compareScores(subject.score, firstOut.score);
  const above = ids(ordered.filter((it) => place(it) > 0));
  const tied = ids(ordered.filter((it) => place(it) === 0));
  const below = ids(ordered.filter((it) => place(it) < 0));
  switch (ties) {
    case 'peopleDecide':
      return { keep: above, tied, toChoose: allowed - above.length, exceed: below };
    case 'allOut':
      return { keep: above, tied: [], toChoose: 0, exceed: [...tied, ...below] };
    case 'allIn':
      return { keep: [...above, ...tied], tied: [], toChoose: 0, exceed: below };
  }
}
