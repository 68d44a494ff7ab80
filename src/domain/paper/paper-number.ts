import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { PaperFormat, PaperType } from '#regulation/paper-format.ts';

type Numbering = Pick<PaperFormat, 'numbering' | 'types'>;

/** A number as it stands on a paper: `371-QĐ/TU`, `05/QĐ-UBND`. */
export function paperNumber(
  format: Numbering,
  type: PaperType,
  { count, symbol }: { count: number; symbol: string },
): string {
  const { form, digits } = format.numbering;
  return form
    .replace('{number}', String(count).padStart(digits, '0'))
    .replace('{type}', format.types[type].symbol ?? '')
    .replace('{symbol}', symbol);
}

/** The running number inside a written one of this type and symbol; undefined where it is not of this form. */
export function countIn(
  format: Numbering,
  type: PaperType,
  symbol: string,
  written: string,
): number | undefined {
  const [before = '', after = ''] = paperNumber(
    { ...format, numbering: { ...format.numbering, form: format.numbering.form.replace('{number}', '\n') } },
    type,
    { count: 0, symbol },
  ).split('\n');
  if (!written.startsWith(before) || !written.endsWith(after)) return undefined;
  const digits = written.slice(before.length, written.length - after.length);
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * The series a paper of a day counts in: its type within the year, or within the term of the body.
 * Errors: `missingFacts` where numbers run by term and nobody said when it began; `invalidValue` for a day before it.
 */
export function seriesOf(
  format: Numbering,
  type: PaperType,
  day: IsoDate,
  termFrom: IsoDate | null,
): Result<string> {
  const symbol = format.types[type].symbol ?? type;
  if (format.numbering.runs === 'year') return ok(`${symbol} ${day.slice(0, 4)}`);
  if (termFrom === null) return refuse('missingFacts', { facts: ['termFrom'] });
  if (day < termFrom)
    return refuse('invalidValue', { path: 'signedOn', problem: 'tooEarly', given: day, limit: termFrom });
  return ok(`${symbol} ${termFrom}`);
}
