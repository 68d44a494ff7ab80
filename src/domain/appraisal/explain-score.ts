import type { Measure } from '#regulation/scoring.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { spreadOf } from '#domain/council/spread.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { Outcome } from '#domain/score/outcome.ts';
import type { ScoreDetail, ScoreTree, UsedFact } from '#domain/score/score-tree.ts';
import type { FactText } from '#domain/score/write-facts.ts';
import { explainCondition } from './explain-condition.ts';
import { type ExplainedLine, line } from './explained-line.ts';
import type { Names } from './explain-names.ts';

/** A scoring tree as lines: each node with its value, how it came about in figures, and its source. */
export function explainScore(tree: ScoreTree, names: Names, depth: number, row?: number): ExplainedLine[] {
  const source = names.cite(tree.source);
  const label = row === undefined ? '' : ` (${names.words.rowNumber(row + 1)})`;
  const formula = formulaOf(tree, names);
  const rounded = roundingText(tree, names);
  const isInner = tree.outcome.state === 'missing' && tree.children.length > 0;
  const reached = isInner ? names.words.incompleteBelow : outcomeText(tree.outcome, names, tree.unit);
  const value = `${names.title(tree.title)}${label}: ${reached}`;
  const shown = formula === '' ? `${value}${rounded}` : `${value} = ${formula}${rounded}`;
  const isRows = tree.operation === 'each';
  const { detail } = tree;
  return [
    line(depth, shown, source),
    ...(detail.kind === 'knockOut' || detail.kind === 'choose'
      ? explainCondition(detail.trace, names, depth + 1, names.place(tree.source))
      : []),
    ...tree.children.flatMap((child, at) => explainScore(child, names, depth + 1, isRows ? at : undefined)),
  ];
}

/** Nothing where the rounding changed nothing. */
function roundingText({ outcome, rounded }: ScoreTree, { words, figure }: Names): string {
  if (rounded === undefined || outcome.state !== 'known' || rounded.before.equals(outcome.value)) return '';
  return `; ${words.rounded(figure(rounded.before), rounded.rounding.places)}`;
}

export function outcomeText(outcome: Outcome, { words, figure, facts }: Names, unit = ''): string {
  if (outcome.state === 'missing') return words.missing(facts(outcome.facts));
  if (outcome.state === 'noData') return words.noData;
  const word = Object.hasOwn(words.unit, unit) ? words.unit[unit] : unit;
  return `${figure(outcome.value)} ${word ?? ''}`.trim();
}

/** How a value came about, with the figures put in; empty where there is no value or nothing to say. */
export function formulaOf(tree: ScoreTree, names: Names): string {
  const { detail, outcome } = tree;
  if (detail.kind === 'measure') return measureText(detail, names);
  if (outcome.state !== 'known') return '';
  const { words } = names;
  const values = tree.children.flatMap(({ outcome: it }) => (it.state === 'known' ? [it.value] : []));
  const texts = values.map(names.figure);
  const only = texts[0] ?? words.noData;
  switch (tree.operation) {
    case 'measure':
      return '';
    case 'sum':
      return texts.join(' + ');
    case 'minimum':
      return words.smallest(texts.join('; '));
    case 'meanOfPresent':
      return meanText(texts);
    case 'weightedMean':
      return weightedText(tree, names);
    case 'each':
      return rowsText(tree, texts, names);
    case 'product':
      return `${only} × ${numberText(detail, names)}`;
    case 'cap':
      return words.notAbove(only, numberText(detail, names));
    case 'floor':
      return words.notBelow(only, numberText(detail, names));
    case 'scale': {
      if (detail.kind !== 'scale') return '';
      const range = ([low, high]: [Decimal, Decimal]) => `${names.figure(low)}–${names.figure(high)}`;
      return words.scaled(only, range(detail.from), range(detail.to));
    }
    case 'lookup': {
      if (detail.kind !== 'lookup' || detail.band === null) return words.noBand(only);
      const { atLeast, moreThan } = detail.band;
      const bounds = [
        ...(atLeast === undefined ? [] : [words.atLeast(names.figure(atLeast))]),
        ...(moreThan === undefined ? [] : [words.moreThan(names.figure(moreThan))]),
      ];
      return words.inBand(only, bounds.join(', ') || words.anyValue);
    }
    case 'knockOut':
      if (detail.kind !== 'knockOut' || detail.trace.truth.state !== 'yes') return words.notReplaced;
      return words.replacedBy(names.figure(detail.gives));
    case 'choose':
      return tree.children.map((child) => words.branch(names.title(child.title))).join('');
    case 'sameAs':
      return detail.kind === 'sameAs' ? words.same(names.node(detail.node)) : '';
  }
}

function numberText(detail: ScoreDetail, { figure }: Names): string {
  return detail.kind === 'number' ? figure(detail.number) : '';
}

function meanText(texts: string[]): string {
  return texts.length === 1 ? (texts[0] ?? '') : `(${texts.join(' + ')}) ÷ ${texts.length}`;
}

function weightedText({ children, detail }: ScoreTree, names: Names): string {
  if (detail.kind !== 'weights' && detail.kind !== 'rows') return '';
  const parts = children.flatMap(({ outcome }, at) => {
    const weight = detail.weights[at];
    if (outcome.state !== 'known' || weight === undefined || weight === null) return [];
    return [{ value: names.figure(outcome.value), weight: names.figure(weight) }];
  });
  if (new Set(parts.map(({ weight }) => weight)).size === 1) return meanText(parts.map(({ value }) => value));
  const weighted = parts.map(({ value, weight }) => `${weight} × ${value}`).join(' + ');
  return `(${weighted}) ÷ (${parts.map(({ weight }) => weight).join(' + ')})`;
}

function rowsText(tree: ScoreTree, texts: string[], names: Names): string {
  if (tree.detail.kind !== 'rows') return '';
  switch (tree.detail.combine) {
    case 'sum':
      return texts.join(' + ');
    case 'minimum':
      return names.words.smallest(texts.join('; '));
    case 'meanOfPresent':
      return meanText(texts);
    case 'weightedMean':
      return weightedText(tree, names);
  }
}

function measureText(
  { measure, facts, terms }: Extract<ScoreDetail, { kind: 'measure' }>,
  names: Names,
): string {
  const { words, figure } = names;
  if ('constant' in measure) return words.constant;
  const [fact] = facts;
  if (fact === undefined || fact.value === undefined) return '';
  if (fact.value === null) return words.answer(names.fact(fact.path), words.absent);
  if ('workItems' in measure) {
    const formula = words.ratio[measure.ratio];
    return terms === undefined ? '' : `${formula} = ${figure(terms.part)} ÷ ${figure(terms.whole)}`;
  }
  if ('share' in measure) {
    return terms === undefined ? '' : words.rowsHolding(figure(terms.part), figure(terms.whole));
  }
  if ('count' in measure) return terms === undefined ? '' : words.rowCount(figure(terms.part));
  if ('aggregate' in measure)
    return `${words.aggregate[measure.by]} ${numbersText(fact.value, names)}${apartText(fact, names)}`;
  if ('attainment' in measure && isIndicator(fact.value)) return indicatorText(fact.value, names);
  return words.answer(names.fact(fact.path), answerText(fact as Required<UsedFact>, measure, names));
}

function answerText({ path, value }: UsedFact, measure: Measure, names: Names): string {
  if (typeof value === 'boolean') return names.option(path, value);
  if (typeof value !== 'string') return '';
  return 'points' in measure ? names.figure(value) : names.option(path, value);
}

function numbersText(value: FactText, { figure, words }: Names): string {
  if (!Array.isArray(value)) return '';
  return value.map((it) => (typeof it === 'string' ? figure(it) : words.absent)).join('; ');
}

/** How far score sheets lie apart, the standard deviation to two places; nothing of a single one. */
function apartText({ path, value }: UsedFact, { figure, isOfSheets, words }: Names): string {
  const given = Array.isArray(value) ? value.flatMap((it) => (typeof it === 'string' ? [it] : [])) : [];
  const spread = spreadOf(given.map((it) => new Decimal(it)));
  if (spread === null || given.length < 2 || !isOfSheets(path)) return '';
  const deviation = figure(spread.deviation.toDecimalPlaces(2));
  return ` (${words.apart(figure(spread.lowest), figure(spread.highest), deviation)})`;
}

function isIndicator(value: FactText): value is Indicator {
  return typeof value === 'object' && 'direction' in value;
}

function indicatorText(indicator: Indicator, { words, figure }: Names): string {
  const shown = (value: string | null | undefined) => (value ? figure(value) : words.absent);
  const text = (reached: string, ...figures: string[]) =>
    `${words.direction[indicator.direction](...figures)}, ${reached}`;
  switch (indicator.direction) {
    case 'atLeast':
    case 'atMost':
      return text(words.actual(shown(indicator.actual)), figure(indicator.target));
    case 'increase':
    case 'decrease':
      return text(
        words.actual(shown(indicator.actual)),
        figure(indicator.target),
        figure(indicator.baseline),
      );
    case 'exactly':
      return text(
        words.actual(shown(indicator.actual)),
        figure(indicator.target),
        ...(indicator.tolerance === undefined ? [] : [figure(indicator.tolerance)]),
      );
    case 'range':
      return text(words.actual(shown(indicator.actual)), figure(indicator.from), figure(indicator.to));
    case 'keepAbove':
    case 'keepBelow':
      return text(
        words.actual((indicator.readings ?? []).map(shown).join('; ') || words.absent),
        figure(indicator.bound),
      );
    case 'yesNo':
      return text(
        words.actual(
          indicator.actual === true ? words.yes : indicator.actual === false ? words.no : words.absent,
        ),
      );
    case 'milestones': {
      const done = indicator.milestones.filter((it) => it.done === true).length;
      return text(words.steps(done, indicator.milestones.length));
    }
  }
}
