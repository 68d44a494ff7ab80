import { Decimal } from '#domain/base/decimal.ts';

/** The assigned work of a year by how it stands. Each piece of work stands in exactly one of the last four. */
export interface WorkCounts {
  assigned: number;
  finished: number;
  unfinished: number;
  carriedOver: number;
  ongoing: number;
}

export interface YearOfWork extends WorkCounts {
  year: number;
  /** Of the assigned: what goes on with work carried over from a year that is looked at too. */
  continued: number;
}

export interface SummedWork extends WorkCounts {
  /** Percent of the assigned that is finished, two places, half up: to read, no rule rests on it. Null without work. */
  finishedShare: string | null;
}

/**
 * Years of work beside each other and as one term. Work carried over from one of the years into another is one piece of
 * work in the term: assigned once, and standing as it stood last.
 */
export function summariseYears<Year extends YearOfWork>(
  years: Year[],
): { years: (Year & SummedWork)[]; term: SummedWork } {
  const total = (count: (year: Year) => number) => years.reduce((sum, year) => sum + count(year), 0);
  const continued = total((year) => year.continued);
  const term: WorkCounts = {
    assigned: total((year) => year.assigned) - continued,
    finished: total((year) => year.finished),
    unfinished: total((year) => year.unfinished),
    carriedOver: total((year) => year.carriedOver) - continued,
    ongoing: total((year) => year.ongoing),
  };
  return { years: years.map(withShare), term: withShare(term) };
}

function withShare<Counts extends WorkCounts>(counts: Counts): Counts & SummedWork {
  const { assigned, finished } = counts;
  const finishedShare =
    assigned === 0
      ? null
      : new Decimal(finished).times(100).dividedBy(assigned).toFixed(2, Decimal.ROUND_HALF_UP);
  return { ...counts, finishedShare };
}
