import type { Language } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Fact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';

/** A sheet while it is being filled in: points as typed, null where there is nothing to judge. */
export interface SheetDraft {
  points: { [criterion: string]: string | null };
  claimedLevel: string;
  remark: string;
}

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

export type PointsProblem = 'required' | 'badFigure' | 'outside';

/** Reads the points of a sheet: what is sent, and which fields are to be mended. */
export function readSheet(
  { points }: SheetDraft,
  criteria: Criterion[],
  language: Language,
): { points: { [criterion: string]: string | null }; problems: { [criterion: string]: PointsProblem } } {
  const problems: { [criterion: string]: PointsProblem } = {};
  const read: { [criterion: string]: string | null } = {};
  for (const { name, fact } of criteria) {
    const typed = points[name];
    if (typed === null) {
      read[name] = null;
      continue;
    }
    const figure = readFigure(typed ?? '', language);
    if (figure === null) problems[name] = 'required';
    else if (figure === undefined) problems[name] = 'badFigure';
    else if (isOutside(figure, fact)) problems[name] = 'outside';
    else read[name] = figure;
  }
  return { points: read, problems };
}

function isOutside(figure: string, { min, max }: Criterion['fact']): boolean {
  const points = new Decimal(figure);
  return (min !== undefined && points.lessThan(min)) || (max !== undefined && points.greaterThan(max));
}
