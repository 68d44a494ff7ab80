import type { Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Fact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';

/** A criterion of the sheets of a regulation. */
export interface Criterion {
  name: string;
  fact: Extract<Fact, { type: 'number' | 'numbers' }>;
}

/** The criteria a sheet must answer, in the order of the regulation. */
export function criteriaOf(pack: Pick<Pack, 'facts'>): Criterion[] {
  return Object.entries(pack.facts).flatMap(([name, fact]) =>
    fact.from === 'sheets' && (fact.type === 'number' || fact.type === 'numbers') ? [{ name, fact }] : [],
  );
}

/** What is typed of one person: points by criterion, a level, a remark. */
export interface RowDraft {
  points: { [criterion: string]: string };
  level: string;
  remark: string;
}

export type CellProblem = 'required' | 'badFigure' | 'outside';

interface ReadRow {
  points: { [criterion: string]: string | null };
  problems: { [criterion: string]: CellProblem };
  /** What the readable points come to; null while there are none. */
  total: Decimal | null;
}

/** A dash says that there is nothing to judge, which is not zero. */
const nothing = /^\s*[-–—]\s*$/u;

/** Reads a row as typed: what is sent, which cells are to be mended, and their sum so far. */
export function readRow({ points }: RowDraft, criteria: Criterion[], language: Language): ReadRow {
  const read: ReadRow = { points: {}, problems: {}, total: null };
  for (const { name, fact } of criteria) {
    const typed = points[name] ?? '';
    if (nothing.test(typed)) {
      read.points[name] = null;
      continue;
    }
    const figure = readFigure(typed, language);
    if (figure === null) read.problems[name] = 'required';
    else if (figure === undefined) read.problems[name] = 'badFigure';
    else if (isOutside(figure, fact)) read.problems[name] = 'outside';
    else {
      read.points[name] = figure;
      read.total = (read.total ?? new Decimal(0)).plus(figure);
    }
  }
  return read;
}

function isOutside(figure: string, { min, max }: Criterion['fact']): boolean {
  const points = new Decimal(figure);
  return (min !== undefined && points.lessThan(min)) || (max !== undefined && points.greaterThan(max));
}
