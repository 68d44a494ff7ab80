import { explainWords } from '#domain/appraisal/explain-wording.ts';
import type { Language } from '#domain/appraisal/figure-text.ts';

/** The unit of a node in words: `points` and `percent` have theirs, any other unit stays as the regulation writes it. */
export function unitText(unit: string | undefined, language: Language): string | undefined {
  if (unit === undefined) return undefined;
  const { unit: units } = explainWords[language];
  return (Object.hasOwn(units, unit) ? units[unit] : undefined) ?? unit;
}
