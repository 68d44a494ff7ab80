import type { Pack } from '#regulation/pack.ts';
import type { Appraisal, CeilingTrace, RowTrace, RuleTrace, Warning } from './appraisal.ts';
import { explainCondition, truthText } from './explain-condition.ts';
import { type ExplainedLine, line } from './explained-line.ts';
import { explainScore, outcomeText } from './explain-score.ts';
import { type Names, namesOf } from './explain-names.ts';
import type { Language } from './figure-text.ts';

/**
 * A result as lines a person reads, each with the source of its rule: the proposal, the score opened down to the
 * answers, then every rule in the order it was tried, warnings, and the receipt. Give the pack that computed it.
 */
export function explain(
  appraisal: Appraisal,
  pack: Pick<Pack, 'head' | 'facts' | 'scores' | 'rating'>,
  language: Language,
): ExplainedLine[] {
  const names = namesOf(pack, language);
  const { words } = names;
  const { receipt, band } = appraisal;
  const section = (title: string, lines: ExplainedLine[]) =>
    lines.length === 0 ? [] : [line(0, title, undefined), ...lines];
  const rules = (traces: (RuleTrace & { level?: string })[]) =>
    traces.flatMap((trace) => ruleLines(trace, names));
  return [
    resultLine(appraisal, names),
    ...section(
      `${words.score}: ${outcomeText(appraisal.score, names)}`,
      neededTrees(appraisal).flatMap((tree) => explainScore(tree, names, 1)),
    ),
    ...(band === null ? [] : [line(0, words.band(names.level(band)), bandSource(band, pack, names))]),
    ...section(words.rules.noRating, rules(appraisal.noRating)),
    ...section(words.rules.vetoes, rules(appraisal.vetoes)),
    ...section(
      words.rules.table,
      appraisal.rows.flatMap((row) => rowLines(row, appraisal, names)),
    ),
    ...section(
      words.rules.ceilings,
      appraisal.ceilings.flatMap((ceiling) => ceilingLines(ceiling, names)),
    ),
    ...section(
      words.rules.warnings,
      appraisal.warnings.map((warning) => warningLine(warning, appraisal, names)),
    ),
    line(0, words.receipt(receipt.pack, receipt.version, receipt.hash, receipt.at), undefined),
  ];
}

/** An explanation as text: two blanks for each depth, the source in brackets. */
export function explainText(lines: ExplainedLine[]): string {
  return lines
    .map(({ depth, text, source }) => `${'  '.repeat(depth)}${text}${source ? `  [${source}]` : ''}`)
    .join('\n');
}

/** A tree that lacks answers though there is a score was not needed for it: the score of another period, say. */
function neededTrees({ trees, score }: Appraisal): Appraisal['trees'] {
  return score.state === 'known' ? trees.filter(({ outcome }) => outcome.state !== 'missing') : trees;
}

function resultLine(appraisal: Appraisal, names: Names): ExplainedLine {
  const { words } = names;
  const { outcome } = appraisal;
  const sourceOf = (id: string | undefined) =>
    names.cite(
      [...appraisal.noRating, ...appraisal.vetoes, ...appraisal.ceilings].find((it) => it.id === id)?.source,
    );
  switch (outcome.state) {
    case 'missing':
      return line(0, words.incomplete(names.facts(outcome.facts)), undefined);
    case 'noData':
      return line(0, words.noDataAtAll(names.facts(outcome.facts)), undefined);
    case 'noRating': {
      const rule = appraisal.noRating.find((it) => it.id === outcome.rule);
      const title = rule === undefined ? outcome.rule : names.title(rule.title);
      return line(0, `${words.noRating}: ${title}`, sourceOf(outcome.rule));
    }
    case 'proposed': {
      const source =
        outcome.rule === undefined ? names.cite(appraisal.rows.at(-1)?.source) : sourceOf(outcome.rule);
      return line(
        0,
        `${words.proposal}: ${names.level(outcome.level)} (${outcomeText(appraisal.score, names)}), ${words.by[outcome.by]}`,
        source,
      );
    }
  }
}

function bandSource(band: string, pack: Pick<Pack, 'rating'>, names: Names): string | undefined {
  return names.cite(pack.rating.table.find((row) => row.level === band)?.source);
}

function ruleLines(trace: RuleTrace & { level?: string }, names: Names): ExplainedLine[] {
  const source = names.cite(trace.source);
  const level = trace.level === undefined ? '' : ` → ${names.level(trace.level)}`;
  const text = `${names.title(trace.title)}${level}: ${truthText(trace.truth, names, 'applies')}`;
  return [
    line(1, text, source),
    ...(trace.trace ? explainCondition(trace.trace, names, 2, names.place(trace.source)) : []),
  ];
}

function rowLines(row: RowTrace, appraisal: Appraisal, names: Names): ExplainedLine[] {
  const { words } = names;
  const source = names.cite(row.source);
  const level = names.level(row.level);
  const isRest = row.from === undefined && row.trace === undefined;
  const head = isRest
    ? words.otherwise(level)
    : words.row(level, row.from === undefined ? undefined : names.figure(row.from));
  const band = row.from === undefined ? [] : [bandLine(row, appraisal, names)];
  const openBesides = row.trace?.truth.state === 'unknown' ? names.facts(row.trace.truth.facts) : undefined;
  const openNames = [...(row.band.state === 'unknown' ? [words.score] : []), openBesides].filter(Boolean);
  const applies =
    row.truth.state === 'unknown'
      ? words.applies.unknown(openNames.join('; '))
      : words.applies[row.truth.state];
  return [
    line(1, `${head}: ${applies}`, source),
    ...band,
    ...(row.trace ? explainCondition(row.trace, names, 2, names.place(row.source)) : []),
  ];
}

function bandLine(row: RowTrace, { score }: Appraisal, names: Names): ExplainedLine {
  const { words } = names;
  const found = score.state === 'known' ? ` (${words.found(names.figure(score.value))})` : '';
  const bound = `${words.score} ${words.comparison.atLeast} ${names.figure(row.from ?? '0')}`;
  const truth = row.band.state === 'unknown' ? words.truth.unknown(words.score) : words.truth[row.band.state];
  return line(2, `${bound}${found}: ${truth}`, names.place(row.source));
}

function ceilingLines(ceiling: CeilingTrace, names: Names): ExplainedLine[] {
  const { words } = names;
  const { level, lowered, ...rule } = ceiling;
  const [first, ...rest] = ruleLines(rule, names);
  if (first === undefined) return [];
  const limit =
    level === null
      ? ceiling.truth.state === 'no'
        ? words.noSuchLevel
        : ''
      : words.ceiling(names.level(level));
  const parts = [first.text, limit, lowered ? words.lowered : ''].filter((it) => it !== '');
  return [{ ...first, text: parts.join('; ') }, ...rest];
}

function warningLine(warning: Warning, appraisal: Appraisal, names: Names): ExplainedLine {
  switch (warning.kind) {
    case 'wrongWay': {
      const node = findNode(appraisal.trees, warning.node);
      return line(1, names.words.wrongWay(names.fact(warning.fact)), names.cite(node?.source));
    }
    case 'roundingDecides': {
      const node = findNode(appraisal.trees, appraisal.scoreNode);
      const text = names.words.roundingDecides(
        names.figure(warning.before),
        names.figure(warning.after),
        names.level(warning.bandBefore),
        names.level(warning.bandAfter),
      );
      return line(1, text, names.cite(node?.source));
    }
  }
}

function findNode(trees: Appraisal['trees'], id: string): Appraisal['trees'][number] | undefined {
  for (const tree of trees) {
    const found = tree.id === id ? tree : findNode(tree.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
