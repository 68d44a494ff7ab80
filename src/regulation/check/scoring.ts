import { Decimal } from 'decimal.js';
import type { FaultPath, ReportFault } from '../pack-fault.ts';
import { checkFacts } from './facts.ts';
import { checkCondition, nodesIn } from './conditions.ts';
import { checkMeasure } from './measures.ts';
import { checkFact, checkNode, checkUnique, factsInRows, type Names, type Place } from './names.ts';
import type { PlacedNode } from './walk-nodes.ts';

/** Checks `scoring.yaml`: facts, then every node of every tree, then that no node waits for itself. */
export function checkScoring(names: Names, report: ReportFault): void {
  checkFacts(names.facts, report);
  checkUnique(
    'scoring',
    names.placed.map(({ node, path }) => ({ id: node.id, path: [...path, 'id'] })),
    report,
  );
  for (const placed of names.placed) checkNodeItself(placed, names, report);
  checkLoops(names, report);
}

function checkNodeItself({ node, path, rows, parent }: PlacedNode, names: Names, report: ReportFault): void {
  const facts = rows === undefined ? names.facts : factsInRows(names.facts, rows.list);
  const at = (...steps: FaultPath): Place => ({ section: 'scoring', path: [...path, ...steps], report });

  if (node.source === undefined && parent === undefined) {
    report('scoring', [...path, 'id'], 'noSource', { node: node.id });
  }
  if (node.measure !== undefined) checkMeasure(node.measure, names, facts, at('measure'), rows);
  if (node.sameAs !== undefined) checkNode(node.sameAs, names, at('sameAs'), rows);
  if (node.knockOut !== undefined)
    checkCondition(node.knockOut.when, names, facts, at('knockOut', 'when'), rows);
  if (node.choose !== undefined) checkCondition(node.choose.when, names, facts, at('choose', 'when'), rows);
  if (node.weightedMean !== undefined) checkWeights(node.weightedMean, at);
  if (node.lookup !== undefined) checkBands(node.lookup.bands, at);
  if (node.scale !== undefined) {
    const [low, high] = node.scale.from;
    if (new Decimal(low).equals(high)) {
      report('scoring', [...path, 'scale', 'from'], 'emptyScale', { at: low });
    }
  }
  if (node.each !== undefined) checkEach(node.each, facts, at);
}

type At = (...steps: FaultPath) => Place;

function checkWeights(mean: NonNullable<PlacedNode['node']['weightedMean']>, at: At): void {
  let total = new Decimal(0);
  mean.parts.forEach((part, index) => {
    total = total.plus(part.weight);
    if (new Decimal(part.weight).greaterThan(0)) return;
    const { section, path, report } = at('weightedMean', 'parts', index, 'weight');
    report(section, path, 'weightNotPositive', { given: part.weight });
  });
  if (mean.weightsTotal === undefined || total.equals(mean.weightsTotal)) return;
  const { section, path, report } = at('weightedMean', 'weightsTotal');
  report(section, path, 'weightsTotal', { total: total.toString(), expected: mean.weightsTotal });
}

/** Each band has one bound, all but the last need one, and bounds run from the highest down. */
function checkBands(bands: NonNullable<PlacedNode['node']['lookup']>['bands'], at: At): void {
  let before: { bound: string; strict: boolean } | undefined;
  let open = false;
  bands.forEach((band, index) => {
    const { section, path, report } = at('lookup', 'bands', index);
    const bound = band.atLeast ?? band.moreThan;
    if (open) report(section, path, 'bandAfterOpen', {});
    else if (band.atLeast !== undefined && band.moreThan !== undefined)
      report(section, path, 'bandBounds', {});
    else if (bound === undefined) open = true;
    else {
      const strict = band.moreThan !== undefined;
      // `moreThan 90` then `atLeast 90` is in order: the second takes exactly 90.
      const inOrder =
        before === undefined ||
        new Decimal(bound).lessThan(before.bound) ||
        (new Decimal(bound).equals(before.bound) && before.strict && !strict);
      if (!inOrder) report(section, path, 'bandOrder', { bound, before: before?.bound ?? '' });
      before = { bound, strict };
    }
  });
}

function checkEach(each: NonNullable<PlacedNode['node']['each']>, facts: Names['facts'], at: At): void {
  if (checkFact(each.list, ['list'], facts, at('each', 'list')) === undefined) return;
  if (each.weight !== undefined) {
    checkFact(each.weight, ['number'], factsInRows(facts, each.list), at('each', 'weight'));
  }
  const { section, path, report } = at('each', 'combine');
  if (each.combine === 'weightedMean' && each.weight === undefined) report(section, path, 'noWeight', {});
  if (each.combine === 'meanOfPresent' && each.absent !== undefined) {
    report(section, [...path.slice(0, -1), 'absent'], 'unusedAbsent', { combine: each.combine });
  }
  if (each.combine !== 'weightedMean' && each.weight !== undefined) {
    report(section, [...path.slice(0, -1), 'weight'], 'unusedWeight', { combine: each.combine });
  }
}

/** What a node needs before it has a value: its children, the node it repeats, the nodes its conditions name. */
function checkLoops(names: Names, report: ReportFault): void {
  const needs = new Map<string, string[]>();
  for (const { node } of names.placed) needs.set(node.id, referencesOf(node));
  for (const { node, parent } of names.placed) if (parent) needs.get(parent.node.id)?.push(node.id);
  const done = new Set<string>();
  const visit = (id: string, chain: string[]): void => {
    if (done.has(id) || !needs.has(id)) return;
    if (chain.includes(id)) {
      const loop = [...chain.slice(chain.indexOf(id)), id];
      for (const member of loop) done.add(member);
      const members = loop.flatMap((member) => names.nodes.get(member) ?? []);
      const culprit = members.find(({ node }) => referencesOf(node).length > 0);
      if (culprit !== undefined) report('scoring', pathOfReference(culprit), 'nodeLoop', { chain: loop });
      return;
    }
    for (const need of needs.get(id) ?? []) visit(need, [...chain, id]);
    done.add(id);
  };
  for (const { node } of names.placed) visit(node.id, []);
}

function referencesOf(node: PlacedNode['node']): string[] {
  if (node.sameAs !== undefined) return [node.sameAs];
  const condition = node.knockOut?.when ?? node.choose?.when;
  if (condition !== undefined) return nodesIn(condition);
  return node.measure !== undefined && 'where' in node.measure ? nodesIn(node.measure.where) : [];
}

function pathOfReference({ node, path }: PlacedNode): FaultPath {
  if (node.sameAs !== undefined) return [...path, 'sameAs'];
  if (node.knockOut !== undefined) return [...path, 'knockOut', 'when'];
  return node.choose === undefined ? path : [...path, 'choose', 'when'];
}
