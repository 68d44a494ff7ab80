import type { Band, Measure, Operation, Rounding } from '#regulation/scoring.ts';
import type { Source } from '#regulation/source.ts';
import type { Wording } from '#regulation/wording.ts';
import type { Decimal } from '#domain/base/decimal.ts';
import type { Combination } from './combine.ts';
import type { ConditionTrace } from './condition.ts';
import type { Outcome } from './outcome.ts';
import type { FactText } from './write-facts.ts';

/** A scoring tree with its values: the same shape as the rule, and so its explanation. */
export interface ScoreTree {
  id: string;
  title: Wording;
  unit?: string | undefined;
  /** its own, or that of the nearest node above it that names one */
  source?: Source | undefined;
  operation: Operation;
  outcome: Outcome;
  /** present where the pack rounds here and there was a value to round */
  rounded?: { before: Decimal; rounding: Rounding };
  /** nodes below; of `each`, one for each row in the order of the list; of `choose`, the branch taken */
  children: ScoreTree[];
  detail: ScoreDetail;
  /** indicators that moved the wrong way and so counted nothing, by path */
  wrongWay: string[];
}

/** What an operation worked with, besides its children. */
export type ScoreDetail =
  | { kind: 'none' }
  | { kind: 'measure'; measure: Measure; facts: UsedFact[]; terms?: RatioTerms }
  | { kind: 'weights'; weights: Decimal[]; counted: boolean[] }
  | { kind: 'rows'; combine: Combination; weights: (Decimal | null)[]; counted: boolean[] }
  | { kind: 'parts'; counted: boolean[] }
  | { kind: 'number'; number: Decimal }
  | { kind: 'scale'; from: [Decimal, Decimal]; to: [Decimal, Decimal] }
  | { kind: 'lookup'; band: Band | null }
  | { kind: 'knockOut'; trace: ConditionTrace; gives: Decimal }
  | { kind: 'choose'; trace: ConditionTrace; taken: 'then' | 'else' | null }
  | { kind: 'sameAs'; node: string };

/** A ratio before its division: what was counted, of what. */
export interface RatioTerms {
  part: Decimal;
  whole: Decimal;
}

/** An answer a measure looked at: undefined where it is missing, null where it is known not to exist. */
export interface UsedFact {
  path: string;
  value: FactText | null | undefined;
}

/** Every node of a tree, from the top down. */
export function nodesOf(tree: ScoreTree): ScoreTree[] {
  return [tree, ...tree.children.flatMap(nodesOf)];
}
