import { comparisons, type Condition } from '#regulation/condition.ts';
import type { ConditionTrace, Truth } from '#domain/score/condition.ts';
import { type ExplainedLine, line } from './explained-line.ts';
import type { Names } from './explain-names.ts';

/**
 * A condition as it was tried: what it asks, what was found, whether it holds. `within` is the path of the row a
 * condition over rows is tried in.
 */
export function explainCondition(
  trace: ConditionTrace,
  names: Names,
  depth: number,
  source: string | undefined,
  within = '',
): ExplainedLine[] {
  const { words } = names;
  const { condition } = trace;
  const list = 'every' in condition ? condition.every : 'some' in condition ? condition.some : undefined;
  const parts = trace.parts.flatMap((part, index) => {
    if (list === undefined) return explainCondition(part, names, depth + 1, source, within);
    const row = `${within}${list}[${index}]`;
    return [
      line(depth + 1, words.rowNumber(index + 1), source),
      ...explainCondition(part, names, depth + 2, source, `${row}.`),
    ];
  });
  const found = trace.found === undefined ? '' : ` (${words.found(foundText(trace, names, within))})`;
  const text = `${conditionText(condition, names, within)}${found}: ${truthText(trace.truth, names, 'truth')}`;
  return [line(depth, text, source), ...parts];
}

export function truthText(truth: Truth, { words, facts }: Names, kind: 'truth' | 'applies'): string {
  return truth.state === 'unknown' ? words[kind].unknown(facts(truth.facts)) : words[kind][truth.state];
}

/** What a condition asks, without the conditions inside it; `within` leads to the row it is asked of, as `tasks.`. */
export function conditionText(condition: Condition, names: Names, within: string): string {
  const { words } = names;
  if ('all' in condition) return words.all;
  if ('any' in condition) return words.any;
  if ('not' in condition) return words.not;
  if ('every' in condition) return words.every(names.fact(condition.every));
  if ('some' in condition) return words.some(names.fact(condition.some));
  if ('level' in condition) {
    const { notBelow, notAbove } = condition;
    const limits = [
      ...(notBelow === undefined ? [] : [words.levelNotBelow(names.level(notBelow))]),
      ...(notAbove === undefined ? [] : [words.levelNotAbove(names.level(notAbove))]),
    ];
    return `${names.fact(within + condition.level)} ${limits.join(', ')}`;
  }
  if ('is' in condition) {
    const path = within + condition.fact;
    return words.is(names.fact(path), names.option(path, condition.is));
  }
  const subject = 'node' in condition ? names.node(condition.node) : names.fact(within + condition.fact);
  const limits = comparisons.flatMap((name) => {
    const limit = condition[name];
    return limit === undefined ? [] : [`${words.comparison[name]} ${names.figure(limit)}`];
  });
  return `${subject} ${limits.join(', ')}`;
}

export function foundText({ condition, found = '' }: ConditionTrace, names: Names, within: string): string {
  if ('level' in condition) return names.level(found);
  if ('is' in condition) {
    const value = typeof condition.is === 'boolean' ? found === 'true' : found;
    return names.option(within + condition.fact, value);
  }
  return names.figure(found);
}
