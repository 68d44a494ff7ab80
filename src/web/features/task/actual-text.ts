import { figureText, type Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import { taskWords } from '#web/text/task/task-words.ts';

/** What was reported, as people read it. */
export function actualText(actual: unknown, language: Language): string {
  const text = taskWords[language];
  const value = actual as Actual;
  if (value === null) return text.noData;
  if (typeof value === 'boolean') return value ? text.done : text.notDone;
  if (typeof value === 'string') return figureText(new Decimal(value), language);
  if (value.every((it) => typeof it === 'boolean'))
    return text.steps(value.filter(Boolean).length, value.length);
  return value.map((it) => figureText(new Decimal(String(it)), language)).join('; ');
}
