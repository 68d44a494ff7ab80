/** `2026-11-22` as `22/11/2026`. */
export function dateText(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** An instant as `22/11/2026 14:05`, by the clock of Việt Nam (UTC+7). */
export function instantText(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${dateText(local)} ${local.slice(11, 16)}`;
}

/**
 * Reads a day as people write it: 22/11/2026, 22-11-2026, 22.11.2026, also 2026-11-22.
 * @returns the ISO date, null for an empty text, undefined where it is no day
 */
export function readDate(text: string): string | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written);
  const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
