import type { Language } from '#domain/appraisal/figure-text.ts';
import type { Wording } from '#regulation/wording.ts';
import { asHeading } from './terms.ts';

/** Terms as the options of a choice, in their order. */
export function termOptions(
  terms: { readonly [value: string]: Wording },
  language: Language,
): { value: string; label: string }[] {
  return Object.entries(terms).map(([value, term]) => ({ value, label: asHeading(term[language]) }));
}
