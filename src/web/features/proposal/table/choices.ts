import type { Language } from '#domain/appraisal/figure-text.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { Direction } from '#domain/score/indicator.ts';
import type { Pack } from '#regulation/pack.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { horizonTerms, natureTerms } from '#web/text/terms.ts';
import { type Candidate, candidateText } from '../candidate.ts';
import type { ColumnId } from './columns.ts';

/** One of what a cell can say: what is shown, what else it may be typed as. */
export interface Choice {
  id: string;
  label: string;
  also: string[];
}

/** What the cells of a column choose among; columns that are typed freely have none. */
export type Choices = { [column in ColumnId]?: Choice[] };

/** The ways of measuring that fit a row of one starting figure and one target. */
const directions: Direction[] = [
  'atLeast',
  'atMost',
  'increase',
  'decrease',
  'exactly',
  'range',
  'keepAbove',
  'keepBelow',
  'yesNo',
  'milestones',
];

/** The choices of a table: the people of the campaign, the words its regulation has. */
export function choicesOf(pack: Pack, candidates: Candidate[], language: Language): Choices {
  const term = (id: string, wording: { vi: string; en: string }): Choice => ({
    id,
    label: wording[language],
    also: [wording.vi, wording.en, id],
  });
  const contents = new Map(
    pack.groups.flatMap(({ contents: own }) => own.map(({ id, title }) => [id, term(id, title)] as const)),
  );
  return {
    owner: candidates.map((candidate) => ({
      id: candidate.subjectId,
      label: candidateText(candidate),
      also: [candidate.fullName ?? candidate.unitName],
    })),
    direction: directions.map((id) =>
      term(id, { vi: taskWords.vi.direction[id], en: taskWords.en.direction[id] }),
    ),
    nature: pack.settings.natures.value.map((id) => term(id, natureTerms[id])),
    horizon: pack.settings.horizons.value.map((id) => term(id, horizonTerms[id])),
    ...(contents.size > 0 ? { content: [...contents.values()] } : {}),
  };
}

/** The choices by what they can be typed as, worked out once for each list. */
const indexes = new WeakMap<Choice[], { labels: Map<string, Choice[]>; others: Map<string, Choice[]> }>();

function indexOf(choices: Choice[]) {
  const known = indexes.get(choices);
  if (known !== undefined) return known;
  const labels = Map.groupBy(choices, ({ label }) => searchKey(label));
  const others = new Map<string, Choice[]>();
  for (const choice of choices)
    for (const key of new Set(choice.also.map((it) => searchKey(it))))
      others.set(key, [...(others.get(key) ?? []), choice]);
  const index = { labels, others };
  indexes.set(choices, index);
  return index;
}

/** Those that some typed text names whole, accents and case ignored: one, or none, or several of one name. */
export function namedBy(choices: Choice[], typed: string): Choice[] {
  const { labels, others } = indexOf(choices);
  const key = searchKey(typed);
  return labels.get(key) ?? others.get(key) ?? [];
}

/** Those that typed text is part of: what is offered while typing. */
export function offeredFor(choices: Choice[], typed: string, limit = 8): Choice[] {
  const key = searchKey(typed);
  return choices
    .filter(({ label, also }) => [label, ...also].some((it) => searchKey(it).includes(key)))
    .slice(0, limit);
}
