import type { Language } from '#domain/appraisal/figure-text.ts';
import { periodWords } from '#domain/wording/period-words.ts';
import { asHeading } from './terms.ts';

/** `2026-Q3` as a heading or a cell says it: `Quý III/2026`. What is none of our periods stays as it is. */
export function periodName(period: string, language: Language): string {
  return asHeading(periodWords(period)[language]);
}
