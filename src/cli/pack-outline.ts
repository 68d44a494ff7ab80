import { conditionText } from '#domain/appraisal/explain-condition.ts';
import { namesOf } from '#domain/appraisal/explain-names.ts';
import type { Condition } from '#regulation/condition.ts';
import type { Pack } from '#regulation/pack.ts';
import { openPointsOf } from '#regulation/needs-confirmation.ts';
import { childrenOf, operationsOf, type ScoreNode } from '#regulation/scoring.ts';
import type { Source } from '#regulation/source.ts';
import type { LoadedPack } from '#server/regulations/pack-library.ts';
import type { ConsoleLanguage } from './console-language.ts';
import { packWords } from '#cli/wording/pack-wording.ts';

/** A pack as lines a person reads: what it is, what it asks for, how it scores and rates, what is open. */
export function packOutline({ pack, hash, examples }: LoadedPack, lang: ConsoleLanguage): string[] {
  const words = packWords[lang];
  const { head, groups, facts, scores, rating } = pack;
  const cite = (source: Source | undefined) =>
    source === undefined ? '' : `  [${[source.document, source.at].filter(Boolean).join(', ')}]`;
  const titleOf = (level: string) => rating.levels.find((it) => it.id === level)?.title[lang] ?? level;
  const titles = (levels: string[]) => levels.map(titleOf).join(' + ');
  const section = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  const conditions = (
    condition: Condition | undefined,
    depth = 1,
    known: Pack['facts'] = facts,
  ): string[] => {
    if (condition === undefined) return [];
    const list = 'every' in condition ? condition.every : 'some' in condition ? condition.some : '';
    const fact = known[list];
    const inner = fact?.type === 'list' ? { ...known, ...fact.fields } : known;
    return [
      '  '.repeat(depth) + conditionText(condition, namesOf({ ...pack, facts: known }, lang), ''),
      ...partsOf(condition).flatMap((part) => conditions(part, depth + 1, inner)),
    ];
  };
  const tree = (node: ScoreNode, depth: number): string[] => [
    `${'  '.repeat(depth)}${node.id}: ${node.title[lang]} (${operationsOf(node)[0] ?? ''})${cite(node.source)}`,
    ...childrenOf(node).flatMap((child) => tree(child, depth + 1)),
  ];
  return [
    head.title[lang],
    `${head.id} ${head.version}, ${head.issuer}, ${words.since} ${head.validFrom}` +
      (head.validTo === undefined ? '' : ` ${words.until} ${head.validTo}`),
    ...(head.replaces.length > 0 ? [`${words.replaces} ${head.replaces.join(', ')}`] : []),
    ...(head.inherits === undefined ? [] : [`${words.inherits} ${head.inherits}`]),
    `sha-256 ${hash}`,
    ...section(
      words.documents,
      head.documents.map(
        (it) => `${it.id} (${it.kind}): ${it.title[lang]}${it.number ? `, ${it.number}` : ''}`,
      ),
    ),
    ...section(
      words.groups,
      groups.map(
        (it) => `${it.id}: ${it.title[lang]}, ${words.tasks(it.tasks.min, it.tasks.max)}${cite(it.source)}`,
      ),
    ),
    ...section(
      words.facts,
      Object.entries(facts).map(([id, fact]) => `${id} (${fact.type}): ${fact.title[lang]}`),
    ),
    ...section(
      words.score,
      scores.flatMap((node) => tree(node, 0)),
    ),
    ...section(
      words.levels,
      rating.levels.map((it) => `${it.id}: ${it.title[lang]}`),
    ),
    ...section(
      words.table,
      rating.table.flatMap((row) => {
        const band = row.from === undefined ? '' : words.fromScore(row.from);
        const condition = row.when === undefined ? '' : words.withCondition;
        const demands = [band, condition].filter((it) => it !== '').join(', ') || words.otherwise;
        return [`${titleOf(row.level)}: ${demands}${cite(row.source)}`, ...conditions(row.when)];
      }),
    ),
    ...section(
      words.noRating,
      rating.noRating.flatMap((it) => [`${it.title[lang]}${cite(it.source)}`, ...conditions(it.when)]),
    ),
    ...section(
      words.vetoes,
      rating.vetoes.flatMap((it) => [
        `${it.title[lang]} → ${titleOf(it.level)}${cite(it.source)}`,
        ...conditions(it.when),
      ]),
    ),
    ...section(
      words.ceilings,
      rating.ceilings.flatMap((it) => {
        const limit = Object.hasOwn(facts, it.notAbove)
          ? facts[it.notAbove]?.title[lang]
          : titleOf(it.notAbove);
        return [`${it.title[lang]} → ${limit}${cite(it.source)}`, ...conditions(it.when)];
      }),
    ),
    ...section(
      words.quotas,
      rating.quotas.map((it) => {
        const other = it.otherReading && titles(it.otherReading);
        return `${titleOf(it.level)}: ${words.share(it.share, titles(it.base), other)}${cite(it.source)}`;
      }),
    ),
    ...section(
      words.confirm,
      openPointsOf(pack).map((point) => `${point.at}: ${point.assumed[lang]}`),
    ),
    ...section(
      words.examples,
      examples.map(({ example, file }) => `${file}: ${example.title[lang]}`),
    ),
  ];
}

function partsOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return 'of' in condition ? [condition.of] : [];
}
