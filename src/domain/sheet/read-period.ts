import { quarterOf } from './read-day.ts';

/**
 * A period as offices write it, by its name: `quý III/2026` or `III/2026` is `2026-Q3`, `tháng 9/2026` `2026-M09`, `6 tháng đầu năm 2026`
 * `2026-H1`, `năm 2026` `2026-Y`. Nothing where it is none.
 */
export function readPeriod(text: string): string | undefined {
  const small = text.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ');
  if (/^\d{4}-(q[1-4]|m\d\d|h[12]|y)$/.test(small)) return small.toUpperCase();
  const quarter =
    /^(?:(?:quý|q)\.? ?(?=[1-4i])|(?=i))(iv|i{1,3}|[1-4])\s*(?:[/.\-,]| năm |\s)\s*(\d{4})$/.exec(small);
  if (quarter !== null) return `${quarter[2]}-Q${quarterOf(quarter[1] ?? '')}`;
  const month = /^(?:tháng |t)?(0?[1-9]|1[0-2])\s*(?:[/.-]| năm )\s*(\d{4})$/.exec(small);
  if (month !== null) return `${month[2]}-M${(month[1] ?? '').padStart(2, '0')}`;
  const half = /^(?:6|sáu) tháng (đầu|cuối)(?: năm)? ?(\d{4})$/.exec(small);
  if (half !== null) return `${half[2]}-H${half[1] === 'đầu' ? 1 : 2}`;
  const year = /^(?:cả )?năm (\d{4})$/.exec(small);
  return year === null ? undefined : `${year[1]}-Y`;
}
