import { Decimal } from '#domain/base/decimal.ts';
import { settled } from '#domain/score/settled.ts';

/** How parts compare with the whole they were cut from. Decimal texts in the unit of the whole. */
export interface Allocation {
  total: string;
  /** What all parts add up to, and those of them that their assignees have agreed to. */
  allocated: string;
  agreed: string;
  /** Parts less the whole: below zero something is left, above it more was shared out than there is. */
  difference: string;
  /** The difference in percent of the whole; null where the whole is zero. */
  differencePercent: string | null;
  standing: 'notDivided' | 'under' | 'exact' | 'over';
}

/** Compares parts with their whole: of a target, or of 100 for shares. */
export function compareParts(total: string, parts: readonly { part: string; agreed: boolean }[]): Allocation {
  const whole = new Decimal(total);
  const allocated = Decimal.sum(0, ...parts.map(({ part }) => part));
  const agreed = Decimal.sum(0, ...parts.filter((it) => it.agreed).map(({ part }) => part));
  const difference = allocated.minus(whole);
  return {
    total: whole.toFixed(),
    allocated: allocated.toFixed(),
    agreed: agreed.toFixed(),
    difference: difference.toFixed(),
    differencePercent: whole.isZero()
      ? null
      : settled(difference.times(100).dividedBy(whole.abs())).toFixed(),
    standing: standingOf(parts.length, difference),
  };
}

function standingOf(count: number, difference: Decimal): Allocation['standing'] {
  if (count === 0) return 'notDivided';
  if (difference.isZero()) return 'exact';
  return difference.isNegative() ? 'under' : 'over';
}
