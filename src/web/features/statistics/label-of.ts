import type { Language } from '#domain/appraisal/figure-text.ts';
import { statisticsWords } from '#web/text/following/statistics-words.ts';
import { asHeading, blockTerms, natureTerms, originTerms, stateTerm, termOf } from '#web/text/terms.ts';
import type { Table } from './table.ts';
import type { Dimension } from './statistics-filter.ts';

/** What a key of a table is called. */
export function labelOf(
  { labels }: Pick<Table, 'labels'>,
  dimension: Dimension,
  key: string | null,
  language: Language,
): string {
  const text = statisticsWords[language];
  if (key === null) return dimension === 'level' ? text.notAnnounced : text.notSet;
  switch (dimension) {
    case 'year':
      return key;
    case 'block':
      return asHeading(termOf(blockTerms, key)[language]);
    case 'origin':
      return asHeading(termOf(originTerms, key)[language]);
    case 'nature':
      return asHeading(termOf(natureTerms, key)[language]);
    case 'state':
      return asHeading(stateTerm(key)[language]);
    case 'authority':
    case 'group':
    case 'level': {
      const known = labels.find((label) => label.dimension === dimension && label.key === key);
      return asHeading(known?.title[language] ?? key);
    }
  }
}
