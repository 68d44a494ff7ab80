import type { Measure } from '#regulation/scoring.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { attainment } from './attainment.ts';
import { tell } from './condition.ts';
import type { FactValue } from './facts.ts';
import { aggregate } from './measures/aggregate.ts';
import { countOfRows, shareOfRows } from './measures/share-of-rows.ts';
import { workItemRatio } from './measures/work-item-ratio.ts';
import { known, missing, noData, type Outcome } from './outcome.ts';
import type { RatioTerms, UsedFact } from './score-tree.ts';
import { type Answer, answerTo, rowsOf, type Scope } from './scope.ts';
import { writeFact } from './write-facts.ts';

export interface Measured {
  outcome: Outcome;
  facts: UsedFact[];
  /** of a ratio over work items or rows */
  terms?: RatioTerms;
  wrongWay: string[];
}

/** Takes a measure in a scope: the value of a leaf, the answers it looked at, indicators that moved the wrong way. */
export function measure(rule: Measure, scope: Scope): Measured {
  if ('constant' in rule) return { outcome: known(new Decimal(rule.constant)), facts: [], wrongWay: [] };
  if ('share' in rule) return overRows(rule.share, (truths, path) => shareOfRows(truths, path));
  if ('count' in rule) return overRows(rule.count, countOfRows);
  const answer = answerTo(factOf(rule), scope);
  const { path, value } = answer;
  const facts = [used(answer)];
  if (value === undefined) return { outcome: missing([path]), facts, wrongWay: [] };
  if (value === null) return { outcome: noData([path]), facts, wrongWay: [] };
  if ('attainment' in rule && value.type === 'indicator') return { facts, ...attained(value, path) };
  if ('workItems' in rule && value.type === 'workItems') {
    const deduction = new Decimal(rule.deduction ?? 0);
    return { ...workItemRatio(value.value, rule.ratio, deduction, path), facts, wrongWay: [] };
  }
  return { outcome: numberOf(rule, value, path), facts, wrongWay: [] };

  function overRows(
    list: string,
    summary: (truths: ReturnType<typeof tell>['truth'][], path: string) => Outcome,
  ): Measured {
    const found = rowsOf(list, scope);
    const listed = [used(answerTo(list, scope))];
    if (found.rows === undefined) return { outcome: missing([found.path]), facts: listed, wrongWay: [] };
    if (found.rows === null) return { outcome: noData([found.path]), facts: listed, wrongWay: [] };
    const where = 'share' in rule || 'count' in rule ? rule.where : undefined;
    const truths = where === undefined ? [] : found.rows.map((row) => tell(where, row).truth);
    const count = countOfRows(truths);
    const terms =
      count.state === 'known' ? { terms: { part: count.value, whole: new Decimal(truths.length) } } : {};
    return { outcome: summary(truths, found.path), facts: listed, ...terms, wrongWay: [] };
  }
}

type OneFact = Exclude<Measure, { constant: string } | { share: string } | { count: string }>;

function factOf(rule: OneFact): string {
  if ('points' in rule) return rule.points;
  if ('attainment' in rule) return rule.attainment;
  if ('flag' in rule) return rule.flag;
  if ('choice' in rule) return rule.choice;
  return 'aggregate' in rule ? rule.aggregate : rule.workItems;
}

/** The pack is checked: a fact of another type, or an option without a number, is a bug of the check. */
function numberOf(rule: OneFact, value: FactValue, path: string): Outcome {
  if ('points' in rule && value.type === 'number') return known(value.value);
  if ('flag' in rule && value.type === 'flag') return known(new Decimal(value.value ? rule.yes : rule.no));
  if ('choice' in rule && (value.type === 'choice' || value.type === 'level')) {
    const points = Object.hasOwn(rule.values, value.value) ? rule.values[value.value] : undefined;
    return points === undefined ? noData([path]) : known(new Decimal(points));
  }
  if ('aggregate' in rule && value.type === 'numbers') {
    const present = value.value.filter((it) => it !== null);
    const share = rule.trimShare && new Decimal(rule.trimShare).times(present.length).dividedBy(100);
    const one = aggregate(present, rule.by, share ? share.floor().toNumber() : rule.trim);
    return one === null ? noData([path]) : known(one);
  }
  throw new Error(`the measure of ${path} does not take a ${value.type}`);
}

function attained(
  value: Extract<FactValue, { type: 'indicator' }>,
  path: string,
): Pick<Measured, 'outcome' | 'wrongWay'> {
  const result = attainment(value.value);
  if (result.state === 'missing') return { outcome: missing([path]), wrongWay: [] };
  if (result.state === 'noData') return { outcome: noData([path]), wrongWay: [] };
  return { outcome: known(result.percent), wrongWay: result.wrongWay ? [path] : [] };
}

function used({ path, value }: Answer): UsedFact {
  return { path, value: value === undefined || value === null ? value : writeFact(value) };
}
