import { comparisons, type Comparison, type Condition } from '#regulation/condition.ts';
import type { Decimal } from '#domain/base/decimal.ts';
import { named } from './outcome.ts';
import { answerTo, rowsOf, type Scope } from './scope.ts';
import { settled } from './settled.ts';

/** Whether a condition holds, or which answers must be known before it can be told. */
export type Truth = { state: 'yes' } | { state: 'no' } | { state: 'unknown'; facts: string[] };

/** A condition with what was found: the condition's own shape, so that it can be read beside the rule. */
export interface ConditionTrace {
  condition: Condition;
  truth: Truth;
  /** the value looked at, as text; left out where there is none */
  found?: string;
  parts: ConditionTrace[];
}

export const yes: Truth = { state: 'yes' };
export const no: Truth = { state: 'no' };

function unknown(facts: string[]): Truth {
  return { state: 'unknown', facts: named(facts) };
}

/** Three-valued conjunction: one "no" settles it, whatever else is missing. */
export function all(truths: Truth[]): Truth {
  if (truths.some((it) => it.state === 'no')) return no;
  const open = truths.flatMap((it) => (it.state === 'unknown' ? it.facts : []));
  return truths.some((it) => it.state === 'unknown') ? unknown(open) : yes;
}

/** Three-valued disjunction: one "yes" settles it, whatever else is missing. */
function any(truths: Truth[]): Truth {
  return negated(all(truths.map(negated)));
}

function negated(truth: Truth): Truth {
  if (truth.state === 'unknown') return truth;
  return truth.state === 'yes' ? no : yes;
}

/**
 * Tells whether a condition holds in a scope. An answer that is missing or absent, a node without a value, an empty
 * list: all make the comparison unknown, never false.
 */
export function tell(condition: Condition, scope: Scope): ConditionTrace {
  if ('all' in condition) return composed(condition, condition.all, all, scope);
  if ('any' in condition) return composed(condition, condition.any, any, scope);
  if ('not' in condition) {
    const inner = tell(condition.not, scope);
    return { condition, truth: negated(inner.truth), parts: [inner] };
  }
  if ('every' in condition) return overRows(condition, condition.every, all, scope);
  if ('some' in condition) return overRows(condition, condition.some, any, scope);
  if ('node' in condition) {
    const outcome = scope.node(condition.node);
    if (outcome.state !== 'known') return { condition, truth: unknown(outcome.facts), parts: [] };
    return comparing(condition, condition, outcome.value);
  }
  const { path, value } = answerTo('level' in condition ? condition.level : condition.fact, scope);
  if (value === undefined || value === null) return { condition, truth: unknown([path]), parts: [] };
  if ('level' in condition) {
    if (value.type !== 'level') return { condition, truth: unknown([path]), parts: [] };
    return { condition, truth: levelHolds(condition, value.value, scope), found: value.value, parts: [] };
  }
  if ('is' in condition) {
    if (value.type !== 'flag' && value.type !== 'choice' && value.type !== 'level') {
      return { condition, truth: unknown([path]), parts: [] };
    }
    const truth = value.value === condition.is ? yes : no;
    return { condition, truth, found: String(value.value), parts: [] };
  }
  if (value.type !== 'number') return { condition, truth: unknown([path]), parts: [] };
  return comparing(condition, condition, value.value);
}

function composed(
  condition: Condition,
  conditions: Condition[],
  join: (truths: Truth[]) => Truth,
  scope: Scope,
): ConditionTrace {
  const parts = conditions.map((it) => tell(it, scope));
  return { condition, truth: join(parts.map((it) => it.truth)), parts };
}

function overRows(
  condition: Extract<Condition, { of: Condition }>,
  list: string,
  join: (truths: Truth[]) => Truth,
  scope: Scope,
): ConditionTrace {
  const { path, rows } = rowsOf(list, scope);
  if (rows === undefined || rows === null || rows.length === 0) {
    return { condition, truth: unknown([path]), parts: [] };
  }
  return composedRows(condition, rows, join);
}

function composedRows(
  condition: Extract<Condition, { of: Condition }>,
  rows: Scope[],
  join: (truths: Truth[]) => Truth,
): ConditionTrace {
  const parts = rows.map((row) => tell(condition.of, row));
  return { condition, truth: join(parts.map((it) => it.truth)), parts };
}

function comparing(condition: Condition, comparison: Comparison, value: Decimal): ConditionTrace {
  const given = settled(value);
  const holds = comparisons.every((name) => {
    const limit = comparison[name];
    return limit === undefined || compares[name](given, limit);
  });
  return { condition, truth: holds ? yes : no, found: given.toString(), parts: [] };
}

const compares = {
  atLeast: (value, limit) => value.greaterThanOrEqualTo(limit),
  moreThan: (value, limit) => value.greaterThan(limit),
  atMost: (value, limit) => value.lessThanOrEqualTo(limit),
  lessThan: (value, limit) => value.lessThan(limit),
  equals: (value, limit) => value.equals(limit),
} satisfies { [name in keyof Comparison]-?: (value: Decimal, limit: string) => boolean };

function levelHolds(condition: Extract<Condition, { level: string }>, level: string, scope: Scope): Truth {
  const rank = scope.levels.indexOf(level);
  const { notBelow, notAbove } = condition;
  if (notBelow !== undefined && rank > scope.levels.indexOf(notBelow)) return no;
  if (notAbove !== undefined && rank < scope.levels.indexOf(notAbove)) return no;
  return yes;
}
