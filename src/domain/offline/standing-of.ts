import { Decimal } from '#domain/base/decimal.ts';
import type { FieldValue } from './report-form.ts';

/**
 * What becomes of a field that came back: nothing (`unchanged`), to be saved, or a `conflict`, where the system knows
 * something else by now and whoever filled the form in did not see it.
 */
export type FieldStanding = 'unchanged' | 'toSave' | 'conflict';

/** Compares what went out, what the system knows now and what was filled in. Nothing filled in changes nothing. */
export function standingOf(sent: FieldValue, now: FieldValue, filled: FieldValue): FieldStanding {
  if (filled === null || isSame(filled, now) || isSame(filled, sent)) return 'unchanged';
  return isSame(sent, now) ? 'toSave' : 'conflict';
}

/** Figures are the same by what they count, `12.50` as `12.5`; words without the blanks around them. */
function isSame(one: FieldValue, other: FieldValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  const [first, second] = [one.trim(), other.trim()];
  const figure = /^-?\d+(\.\d+)?$/;
  if (figure.test(first) && figure.test(second)) return new Decimal(first).equals(second);
  return first.replace(/\s+/g, ' ').normalize('NFC') === second.replace(/\s+/g, ' ').normalize('NFC');
}
