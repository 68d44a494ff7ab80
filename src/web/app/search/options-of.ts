import { searchKey } from '#domain/base/search-key.ts';
import { postText } from '#web/text/post-text.ts';
import type { Language } from '#domain/appraisal/figure-text.ts';
import { stateWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import type { Answers } from '#web/api/client.ts';
import type { searchWords } from '#web/text/app/search-words.ts';
import type { RecentPlace } from './recent-places.ts';

type Kind = keyof (typeof searchWords)['vi']['kinds'];

/** One thing that can be opened. */
export interface Option {
  kind: Kind;
  address: string;
  title: string;
  note: string;
}

/** Pages by their names, which the browser knows itself. */
export interface NamedPage {
  address: string;
  title: string;
}

/** What to offer: while nothing is typed what was opened lately, and all pages; then what the words are found in. */
export function optionsOf(
  typed: string,
  {
    pages,
    recent,
    found,
    language,
  }: {
    pages: NamedPage[];
    recent: RecentPlace[];
    found: Answers['search']['everything'] | undefined;
    language: Language;
  },
): Option[] {
  const words = searchKey(typed).split(' ').filter(Boolean);
  const named = pages
    .filter(({ title }) => words.every((word) => searchKey(title).includes(word)))
    .map((page) => ({ kind: 'pages' as const, ...page, note: '' }));
  if (words.length === 0)
    return [...recent.map((place) => ({ kind: 'recent' as const, ...place, note: '' })), ...named];
  return [
    ...named,
    ...(found?.tasks ?? []).map(({ id, title, state, campaignTitle }) => ({
      kind: 'tasks' as const,
      address: `/tasks/${id}`,
      title,
      note: `${wordFor(stateWords, state)[language]} · ${campaignTitle}`,
    })),
    ...(found?.officials ?? []).map(({ id, fullName, posts }) => ({
      kind: 'officials' as const,
      address: `/officials/${id}`,
      title: fullName,
      note: posts.map((post) => postText(post.title, post.unitName)).join('; '),
    })),
    ...(found?.units ?? []).map(({ id, name }) => ({
      kind: 'units' as const,
      address: `/admin?unit=${id}`,
      title: name,
      note: '',
    })),
    ...(found?.campaigns ?? []).map(({ id, title, authorityName }) => ({
      kind: 'campaigns' as const,
      address: `/campaigns/${id}`,
      title,
      note: authorityName,
    })),
    ...(found?.packs ?? []).map(({ id, title }) => ({
      kind: 'packs' as const,
      address: `/regulations/${id}`,
      title: title[language],
      note: id,
    })),
  ];
}
