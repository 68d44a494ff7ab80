import type { Pack } from '#regulation/pack.ts';
import { type Band, childrenOf, operationsOf, type ScoreNode } from '#regulation/scoring.ts';
import type { Source } from '#regulation/source.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { combine, type Part } from './combine.ts';
import { tell } from './condition.ts';
import type { Facts } from './facts.ts';
import { measure } from './measure.ts';
import { known, missing, noData, type Outcome } from './outcome.ts';
import type { ScoreDetail, ScoreTree } from './score-tree.ts';
import { answerTo, rowsOf, type Scope } from './scope.ts';
import { rounded, settled } from './settled.ts';

export interface Evaluation {
  /** the trees of the pack with values, in its order */
  trees: ScoreTree[];
  /** for conditions on facts and nodes */
  scope: Scope;
}

/**
 * Evaluates the scoring trees of a checked pack over facts read by `readFacts`. Every node is evaluated once, also
 * when others refer to it. Nothing is rounded except at nodes where the pack says so; `rounding: false` leaves even
 * that out, to see what a rounding decided.
 */
export function evaluate(
  pack: Pick<Pack, 'facts' | 'scores' | 'rating'>,
  facts: Facts,
  options: { rounding: boolean } = { rounding: true },
): Evaluation {
  const levels = pack.rating.levels.map((it) => it.id);
  const scope: Scope = { facts, declared: pack.facts, levels, prefix: '', node: (id) => find(id).outcome };
  const find = evaluator(pack.scores, undefined, scope, options);
  return { trees: pack.scores.map((node) => shown(find(node.id))), scope };
}

/** Values as they are shown; while computing, all digits are carried. */
function shown(tree: ScoreTree): ScoreTree {
  const { rounded: rounds } = tree;
  return {
    ...tree,
    outcome: map(tree.outcome, settled),
    ...(rounds ? { rounded: { ...rounds, before: settled(rounds.before) } } : {}),
    children: tree.children.map(shown),
  };
}

type Find = (id: string) => ScoreTree;

/** Gives the evaluated node with an id; what these trees do not hold is asked of the trees around them. */
function evaluator(
  roots: ScoreNode[],
  inherited: Source | undefined,
  scope: Scope,
  options: { rounding: boolean },
): Find {
  const nodes = new Map<string, { node: ScoreNode; source: Source | undefined }>();
  const index = (node: ScoreNode, above: Source | undefined): void => {
    const source = node.source ?? above;
    nodes.set(node.id, { node, source });
    if (node.each === undefined) for (const child of childrenOf(node)) index(child, source);
  };
  for (const root of roots) index(root, inherited);

  const done = new Map<string, ScoreTree>();
  const find: Find = (id) => {
    const before = done.get(id);
    if (before !== undefined) return before;
    const entry = nodes.get(id);
    if (entry === undefined) throw new Error(`no node ${id}: the pack was not checked`);
    const tree = evaluated(entry.node, entry.source);
    done.set(id, tree);
    return tree;
  };
  return find;

  function evaluated(node: ScoreNode, source: Source | undefined): ScoreTree {
    const work = operate(node, source);
    const { outcome } = work;
    const rounds = node.round !== undefined && options.rounding && outcome.state === 'known';
    return {
      id: node.id,
      title: node.title,
      unit: node.unit,
      source,
      operation: operationsOf(node)[0] ?? 'measure',
      outcome: rounds && node.round ? known(rounded(outcome.value, node.round)) : outcome,
      ...(rounds && node.round ? { rounded: { before: outcome.value, rounding: node.round } } : {}),
      children: work.children ?? [],
      detail: work.detail ?? { kind: 'none' },
      wrongWay: work.wrongWay ?? [],
    };
  }

  function operate(node: ScoreNode, source: Source | undefined): Work {
    if (node.measure !== undefined) {
      const { outcome, wrongWay, ...used } = measure(node.measure, scope);
      return { outcome, detail: { kind: 'measure', measure: node.measure, ...used }, wrongWay };
    }
    if (node.each !== undefined) return eachRow(node.each, source);
    if (node.sameAs !== undefined) {
      return { outcome: scope.node(node.sameAs), detail: { kind: 'sameAs', node: node.sameAs } };
    }
    if (node.choose !== undefined) return choose(node.choose);
    const children = childrenOf(node).map((child) => find(child.id));
    return { children, ...overChildren(node, children) };
  }

  function overChildren(node: ScoreNode, children: ScoreTree[]): Work {
    const parts = children.map(({ outcome }): Part => ({ outcome }));
    if (node.weightedMean !== undefined) {
      const weights = node.weightedMean.parts.map((part) => new Decimal(part.weight));
      const weighted = parts.map((part, at) => ({ ...part, weight: known(weights[at] ?? new Decimal(0)) }));
      const detail: ScoreDetail = { kind: 'weights', weights, counted: parts.map(counts) };
      return { outcome: combine('weightedMean', weighted, node.weightedMean.absent), detail };
    }
    if (node.sum !== undefined) return { outcome: combine('sum', parts) };
    if (node.minimum !== undefined) return { outcome: combine('minimum', parts) };
    if (node.meanOfPresent !== undefined) {
      return {
        outcome: combine('meanOfPresent', parts),
        detail: { kind: 'parts', counted: parts.map(counts) },
      };
    }
    const of = children[0]?.outcome;
    if (of === undefined) throw new Error(`node ${node.id} has no operation: the pack was not checked`);
    if (node.knockOut !== undefined) return knockOut(node.knockOut, of);
    return overOne(node, of);
  }

  function knockOut(rule: NonNullable<ScoreNode['knockOut']>, of: Outcome): Work {
    const trace = tell(rule.when, scope);
    const gives = new Decimal(rule.gives);
    const detail: ScoreDetail = { kind: 'knockOut', trace, gives };
    if (trace.truth.state === 'yes') return { outcome: known(gives), detail };
    if (trace.truth.state === 'no') return { outcome: of, detail };
    const others = of.state === 'missing' ? of.facts : [];
    return { outcome: missing([...trace.truth.facts, ...others]), detail };
  }

  function choose(rule: NonNullable<ScoreNode['choose']>): Work {
    const trace = tell(rule.when, scope);
    if (trace.truth.state === 'unknown') {
      return { outcome: missing(trace.truth.facts), detail: { kind: 'choose', trace, taken: null } };
    }
    const taken = trace.truth.state === 'yes' ? 'then' : 'else';
    const child = find(rule[taken].id);
    return { outcome: child.outcome, children: [child], detail: { kind: 'choose', trace, taken } };
  }

  function eachRow(rule: NonNullable<ScoreNode['each']>, source: Source | undefined): Work {
    const { path, rows } = rowsOf(rule.list, scope);
    if (rows === undefined) return { outcome: missing([path]) };
    if (rows === null || rows.length === 0) return { outcome: noData([path]) };
    const weights = rows.map((row) => (rule.weight === undefined ? undefined : numberIn(row, rule.weight)));
    const children = rows.map((row) => {
      const within: Find = evaluator([rule.of], source, rowScope(row), options);
      return within(rule.of.id);
      function rowScope(base: Scope): Scope {
        const inner = idsWithin(rule.of);
        return { ...base, node: (id) => (inner.has(id) ? within(id).outcome : scope.node(id)) };
      }
    });
    const parts = children.map(({ outcome }, at): Part => {
      const weight = weights[at];
      return { outcome, ...(weight === undefined ? {} : { weight }) };
    });
    return {
      outcome: combine(rule.combine, parts, rule.absent),
      children,
      detail: {
        kind: 'rows',
        combine: rule.combine,
        weights: weights.map((it) => (it?.state === 'known' ? it.value : null)),
        counted: parts.map(counts),
      },
    };
  }
}

interface Work {
  outcome: Outcome;
  children?: ScoreTree[];
  detail?: ScoreDetail;
  wrongWay?: string[];
}

function overOne(node: ScoreNode, of: Outcome): Work {
  if (node.product !== undefined) {
    const factor = new Decimal(node.product.factor);
    return { outcome: map(of, (it) => it.times(factor)), detail: { kind: 'number', number: factor } };
  }
  if (node.cap !== undefined) {
    const at = new Decimal(node.cap.at);
    return { outcome: map(of, (it) => Decimal.min(it, at)), detail: { kind: 'number', number: at } };
  }
  if (node.floor !== undefined) {
    const at = new Decimal(node.floor.at);
    return { outcome: map(of, (it) => Decimal.max(it, at)), detail: { kind: 'number', number: at } };
  }
  if (node.scale !== undefined) {
    const [fromLow, fromHigh] = pair(node.scale.from);
    const [toLow, toHigh] = pair(node.scale.to);
    const scaled = (it: Decimal) =>
      it.minus(fromLow).times(toHigh.minus(toLow)).dividedBy(fromHigh.minus(fromLow)).plus(toLow);
    const detail: ScoreDetail = { kind: 'scale', from: [fromLow, fromHigh], to: [toLow, toHigh] };
    return { outcome: map(of, scaled), detail };
  }
  if (node.lookup === undefined)
    throw new Error(`node ${node.id} has no operation: the pack was not checked`);
  if (of.state !== 'known') return { outcome: of, detail: { kind: 'lookup', band: null } };
  const band = bandOf(of.value, node.lookup.bands);
  const outcome = band === null ? noData([]) : known(new Decimal(band.gives));
  return { outcome, detail: { kind: 'lookup', band } };
}

/** First band whose bound the value reaches; a band without a bound takes the rest. */
function bandOf(value: Decimal, bands: Band[]): Band | null {
  const it = settled(value);
  const reaches = ({ atLeast, moreThan }: Band) =>
    (atLeast === undefined || it.greaterThanOrEqualTo(atLeast)) &&
    (moreThan === undefined || it.greaterThan(moreThan));
  return bands.find(reaches) ?? null;
}

function map(outcome: Outcome, change: (value: Decimal) => Decimal): Outcome {
  return outcome.state === 'known' ? known(change(outcome.value)) : outcome;
}

function pair(range: [string, string]): [Decimal, Decimal] {
  return [new Decimal(range[0]), new Decimal(range[1])];
}

function counts(part: Part): boolean {
  return part.outcome.state === 'known';
}

function numberIn(row: Scope, name: string): Outcome {
  const { path, value } = answerTo(name, row);
  if (value === undefined) return missing([path]);
  return value === null || value.type !== 'number' ? noData([path]) : known(value.value);
}

function idsWithin(node: ScoreNode): Set<string> {
  return new Set([node.id, ...childrenOf(node).flatMap((child) => [...idsWithin(child)])]);
}
