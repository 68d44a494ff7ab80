import { addDays, type IsoDate } from '#domain/base/dates.ts';
import type { Cadence } from '#regulation/settings.ts';

/** A period one reports on, its first and last day included. Periods of one cadence sort by name in the order of time. */
export interface ReportPeriod {
  /** `2026-M09`, `2026-Q3`, `2026-H2` or `2026-Y`. */
  period: string;
  from: IsoDate;
  to: IsoDate;
}

const cadenceShapes: Record<Cadence, { months: number; name: (number: number) => string }> = {
  month: { months: 1, name: (number) => `M${String(number).padStart(2, '0')}` },
  quarter: { months: 3, name: (number) => `Q${number}` },
  halfYear: { months: 6, name: (number) => `H${number}` },
  year: { months: 12, name: () => 'Y' },
};

/** The periods of a cadence that share a day with the days from `from` to `to`, both included, in the order of time. */
export function periodsWithin(cadence: Cadence, from: IsoDate, to: IsoDate): ReportPeriod[] {
  if (to < from) return [];
  const { months } = cadenceShapes[cadence];
  const first = Math.floor(monthNumber(from) / months);
  const last = Math.floor(monthNumber(to) / months);
  return Array.from({ length: last - first + 1 }, (_, index) => periodAt(cadence, first + index));
}

/** A period by its name; undefined where the cadence has no such period. */
export function findPeriod(cadence: Cadence, period: string): ReportPeriod | undefined {
  const year = /^\d{4}/.exec(period)?.[0];
  if (year === undefined) return undefined;
  return periodsWithin(cadence, `${year}-01-01`, `${year}-12-31`).find((it) => it.period === period);
}

function periodAt(cadence: Cadence, position: number): ReportPeriod {
  const { months, name } = cadenceShapes[cadence];
  const start = position * months;
  return {
    period: `${String(Math.floor(start / 12)).padStart(4, '0')}-${name((start % 12) / months + 1)}`,
    from: firstOfMonth(start),
    to: addDays(firstOfMonth(start + months), -1),
  };
}

/** Months since the year 0. */
function monthNumber(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstOfMonth(month: number): IsoDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
