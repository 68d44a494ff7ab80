import { Decimal } from '#domain/base/decimal.ts';

/** What speaks for the figures of a task: a verified product proves, what waits or was sent back does not yet. */
export interface Backing {
  verified: number;
  waiting: number;
  sentBack: number;
  /** Files and numbered papers handed in with the task. */
  files: number;
}

export const mismatchKinds = [
  'nothingDeclared',
  'declaredWithoutProof',
  'proofSentBack',
  'proofWaits',
  'behindSchedule',
] as const;
export type MismatchKind = (typeof mismatchKinds)[number];

/** What was declared, what of it is proved and what was scheduled, each in percent of the target, and where they part. */
export interface Comparison {
  /** Null: nothing that can be measured was declared. */
  declared: string | null;
  proved: string | null;
  scheduled: string;
  kinds: MismatchKind[];
  /** By how many points they part at most: the greatest first is how a list of them is ordered. */
  gap: string;
}

/**
 * Lays beside each other what was declared of a task, what is proved and what was scheduled. What is declared counts as
 * proved once a product of the task is verified.
 * @param behindFrom points behind the schedule that are told of
 */
export function compareDeclared(
  declared: string | null,
  backing: Backing,
  scheduled: string,
  behindFrom = 10,
): Comparison {
  if (declared === null) {
    const nothing = new Decimal(scheduled);
    const kinds: MismatchKind[] = nothing.greaterThan(behindFrom) ? ['nothingDeclared'] : [];
    return { declared, proved: null, scheduled, kinds, gap: nothing.toFixed() };
  }
  const capped = Decimal.min(declared, 100);
  const isProved = backing.verified > 0;
  const behind = new Decimal(scheduled).minus(capped);
  const complete = capped.greaterThanOrEqualTo(100);
  const kinds: MismatchKind[] = [
    ...(!isProved && backing.sentBack > 0 ? (['proofSentBack'] as const) : []),
    ...(!isProved && backing.sentBack === 0 && backing.waiting > 0 ? (['proofWaits'] as const) : []),
    ...(complete && !isProved && backing.waiting + backing.sentBack === 0
      ? (['declaredWithoutProof'] as const)
      : []),
    ...(behind.greaterThanOrEqualTo(behindFrom) ? (['behindSchedule'] as const) : []),
  ];
  const unproved = isProved ? new Decimal(0) : capped;
  const relevant = kinds.some((kind) => kind !== 'behindSchedule') ? unproved : new Decimal(0);
  return {
    declared,
    proved: isProved ? declared : '0',
    scheduled,
    kinds,
    gap: Decimal.max(relevant, behind, 0).toFixed(),
  };
}
