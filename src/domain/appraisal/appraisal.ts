import type { Source } from '#regulation/source.ts';
import type { Wording } from '#regulation/wording.ts';
import type { Decimal } from '#domain/base/decimal.ts';
import type { ConditionTrace, Truth } from '#domain/score/condition.ts';
import type { Outcome } from '#domain/score/outcome.ts';
import type { ScoreTree } from '#domain/score/score-tree.ts';
import type { FactsText } from '#domain/score/write-facts.ts';

/** What the rules say of one subject, opened down to every rule tried and every answer used. */
export interface Appraisal {
  /** level titles, best first, so that a result can be read without its pack */
  levels: { id: string; title: Wording }[];
  trees: ScoreTree[];
  /** node whose value is the score, and that value */
  scoreNode: string;
  score: Outcome;
  /** level by the score alone, before conditions, vetoes and ceilings; null while there is no score */
  band: string | null;
  noRating: RuleTrace[];
  vetoes: (RuleTrace & { level: string })[];
  /** rows of the rating table up to the one that decided; empty where the table was not needed */
  rows: RowTrace[];
  ceilings: CeilingTrace[];
  outcome: AppraisalOutcome;
  warnings: Warning[];
  receipt: Receipt;
}

export type AppraisalOutcome =
  /** `by`: a veto, a row of the table, or the ceiling that lowered it; `rule` is the id of the veto or ceiling */
  | { state: 'proposed'; level: string; by: 'veto' | 'table' | 'ceiling'; rule?: string }
  | { state: 'noRating'; rule: string }
  /** these answers must be known first */
  | { state: 'missing'; facts: string[] }
  /** everything was answered, and there is nothing to score */
  | { state: 'noData'; facts: string[] };

/** A rule tried: whether it applies, and why. */
export interface RuleTrace {
  id: string;
  title: Wording;
  source: Source;
  truth: Truth;
  /** left out where the rule has no condition */
  trace?: ConditionTrace;
}

export interface RowTrace {
  level: string;
  from?: string | undefined;
  source: Source;
  /** whether the score reaches the band of the row */
  band: Truth;
  trace?: ConditionTrace;
  truth: Truth;
}

/** `level`: the level above which one may not be; null while it is not known or does not exist. */
export type CeilingTrace = RuleTrace & { level: string | null; lowered: boolean };

export type Warning =
  /** an indicator moved away from its target, and counted nothing */
  | { kind: 'wrongWay'; node: string; fact: string }
  /** without rounding the score would lie in another band */
  | { kind: 'roundingDecides'; before: Decimal; after: Decimal; bandBefore: string; bandAfter: string };

/** What it takes to compute the same again, and to see that nothing was changed since. */
export interface Receipt {
  pack: string;
  version: string;
  hash: string;
  at: string;
  facts: FactsText;
}
