export type DayProblem = 'unreadDay' | 'ambiguousDay';
/** Where a text names a month, a quarter or a year: its first day, or its last. */
export type DayEnd = 'first' | 'last';
export type DayOrder = 'dayFirst' | 'monthFirst';

const romans = ['i', 'ii', 'iii', 'iv'];
const leading = {
  first: /^(?:kể )?từ (?:ngày (?=\d))?/,
  last: /^(?:(?:hoàn thành |xong )?trước|đến hết|đến|hết|trong|chậm nhất(?: là)?) (?:ngày (?=\d))?/,
};
const threeParts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;

/** Whether a column writes the month first anywhere, as 12/31/2026 shows; nothing where no day tells. */
export function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  const parts = texts.flatMap((text) => {
    const found = threeParts.exec(text.trim());
    return found === null ? [] : [{ one: Number(found[1]), two: Number(found[2]) }];
  });
  if (parts.some(({ one, two }) => one <= 12 && two > 12)) return 'monthFirst';
  return parts.some(({ one }) => one > 12) ? 'dayFirst' : undefined;
}

/**
 * A day written as text: 31/12/2026, 31-12-26, 2026-12-31, ngày 31 tháng 12 năm 2026, tháng 9/2026, quý III/2026, năm 2026,
 * also with the words that lead to a day something is due or begins: trước ngày 30/11/2026, từ ngày 1/7/2025.
 * The day comes before the month unless the column shows otherwise: then 01/02/2026 is for somebody to say.
 */
export function readDay(
  text: string,
  end: DayEnd,
  order: DayOrder | undefined,
): { day: string } | { problem: DayProblem } {
  const small = text.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ').replace(leading[end], '');
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(small);
  if (found !== null) return dayOf(found[1], found[2], found[3]);
  const spelled = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/.exec(small);
  if (spelled !== null) return dayOf(spelled[3], spelled[2], spelled[1]);
  const parts = threeParts.exec(small);
  if (parts !== null) {
    const [, one = '', two = '', year = ''] = parts;
    const whole = year.length === 2 ? `20${year}` : year;
    if (Number(one) <= 12 && Number(two) > 12) return dayOf(whole, one, two);
    if (order === 'monthFirst' && Number(one) <= 12 && one !== two) return { problem: 'ambiguousDay' };
    return dayOf(whole, two, one);
  }
  return daySpan(small, end);
}

/** A month, quarter, half or whole year, by its first or last day. */
function daySpan(small: string, end: DayEnd): { day: string } | { problem: DayProblem } {
  const month = /^(?:tháng |t)?(\d{1,2})\s*(?:[/.-]| năm )\s*(\d{4})$/.exec(small);
  if (month !== null) return endOf(month[2], Number(month[1]), Number(month[1]), end);
  const quarter = /^(?:quý|q)\.? ?(iv|i{1,3}|[1-4])\s*(?:[/.\-,]| năm |\s)\s*(\d{4})$/.exec(small);
  if (quarter !== null) {
    const number = quarterOf(quarter[1] ?? '');
    return endOf(quarter[2], number * 3 - 2, number * 3, end);
  }
  const year = /^(?:(?:cuối |hết )?năm )?(\d{4})$/.exec(small);
  if (year !== null) return endOf(year[1], 1, 12, end);
  return { problem: 'unreadDay' };
}

/** The number of a quarter written 3 or III. */
export function quarterOf(text: string): number {
  return /^\d$/.test(text) ? Number(text) : romans.indexOf(text.toLowerCase()) + 1;
}

function endOf(year = '', from: number, to: number, end: DayEnd) {
  if (end === 'first') return dayOf(year, String(from), '1');
  const last = new Date(Date.UTC(Number(year), to, 0)).getUTCDate();
  return dayOf(year, String(to), String(last));
}

function dayOf(year = '', month = '', day = ''): { day: string } | { problem: DayProblem } {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? { day: text } : { problem: 'unreadDay' };
}
