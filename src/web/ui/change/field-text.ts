import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { backlogSourceWords } from '#domain/wording/backlog-words.ts';
import { taskWords } from '#web/text/task/task-words.ts';
import { horizonTerms, natureTerms } from '#web/text/terms.ts';
import { dateText } from '#web/ui/format-date.ts';

type Terms = { readonly [name: string]: { readonly [language in Language]: string } };
const lists: { readonly [field: string]: Terms } = {
  nature: natureTerms,
  horizon: horizonTerms,
  source: backlogSourceWords,
};

/** The last name of a path: `indicators[0].target.baseline` is a `baseline`, `bases[1]` one of the `bases`. */
export function fieldOf(path: string): string {
  return (path.split('.').at(-1) ?? path).replace(/\[\d+\]$/, '');
}

/** A value as the log keeps it, as people read it: days, figures and the terms of closed lists in their language. */
export function fieldText(path: string, value: string, language: Language): string {
  const field = fieldOf(path);
  const term = Object.hasOwn(lists, field) ? lists[field]?.[value]?.[language] : undefined;
  if (term !== undefined) return term;
  if (field === 'direction')
    return (taskWords[language].direction as { [name: string]: string })[value] ?? value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? figureText(new Decimal(value), language) : value;
}
