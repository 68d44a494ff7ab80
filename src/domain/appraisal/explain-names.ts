import type { Fact, SimpleFact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import { childrenOf, type ScoreNode } from '#regulation/scoring.ts';
import type { Source } from '#regulation/source.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { type ExplainWords, explainWords } from './explain-wording.ts';
import { figureText, type Language } from './figure-text.ts';

/** How the parts of a pack are called in one language; what it does not know is called by its identifier. */
export interface Names {
  words: ExplainWords;
  figure: (value: Decimal | string) => string;
  title: (wording: { vi: string; en: string }) => string;
  level: (id: string) => string;
  node: (id: string) => string;
  /** `items[0].k` is “Products, row 1, conversion coefficient” */
  fact: (path: string) => string;
  facts: (paths: string[]) => string;
  /** whether a fact is what score sheets give */
  isOfSheets: (path: string) => boolean;
  /** the value of a flag, choice or level fact */
  option: (path: string, value: boolean | string) => string;
  /** document and place of a source */
  place: (source: Source | undefined) => string | undefined;
  /** the same, with what is assumed and to be confirmed */
  cite: (source: Source | undefined) => string | undefined;
}

export function namesOf(pack: Pick<Pack, 'head' | 'facts' | 'scores' | 'rating'>, language: Language): Names {
  const words = explainWords[language];
  const nodes = new Map<string, string>();
  const enter = (node: ScoreNode): void => {
    nodes.set(node.id, node.title[language]);
    childrenOf(node).forEach(enter);
  };
  pack.scores.forEach(enter);
  const levels = new Map(pack.rating.levels.map((it) => [it.id, it.title[language]]));
  const documents = new Map(pack.head.documents.map((it) => [it.id, it.number ?? it.title[language]]));
  const fact = (path: string) => {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    return steps.map((step, at) => stepName(step, steps.slice(0, at))).join(', ');
  };

  const place = (source: Source | undefined) =>
    source && [documents.get(source.document) ?? source.document, source.at].filter(Boolean).join(', ');

  function stepName(step: string, before: string[]): string {
    if (/^\d+$/.test(step)) return words.rowNumber(Number(step) + 1);
    const declared = declarationAt([...before, step]);
    if (declared !== undefined) return declared.title[language];
    return Object.hasOwn(words.workItemField, step)
      ? words.workItemField[step as keyof ExplainWords['workItemField']]
      : step;
  }

  function declarationAt(steps: string[]): Fact | SimpleFact | undefined {
    const [first = '', second, third] = steps;
    const here = Object.hasOwn(pack.facts, first) ? pack.facts[first] : undefined;
    if (second === undefined || here === undefined) return here;
    return here.type === 'list' && third !== undefined && Object.hasOwn(here.fields, third)
      ? here.fields[third]
      : undefined;
  }

  return {
    words,
    figure: (value) => figureText(new Decimal(value), language),
    title: (wording) => wording[language],
    level: (id) => levels.get(id) ?? id,
    node: (id) => nodes.get(id) ?? id,
    fact,
    facts: (paths) => paths.map(fact).join('; '),
    isOfSheets: (path) => Object.hasOwn(pack.facts, path) && pack.facts[path]?.from === 'sheets',
    option(path, value) {
      if (typeof value === 'boolean') return value ? words.yes : words.no;
      const declared = declarationAt(path.split(/[.[\]]+/).filter((step) => step !== ''));
      const option = declared?.type === 'choice' && declared.options.find((it) => it.id === value);
      return option ? option.title[language] : (levels.get(value) ?? value);
    },
    place,
    cite(source) {
      const at = place(source);
      if (at === undefined || source?.needsConfirmation === undefined) return at;
      return `${at}; ${words.toConfirm(source.needsConfirmation[language])}`;
    },
  };
}
