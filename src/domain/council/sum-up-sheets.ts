import { Decimal } from '#domain/base/decimal.ts';
import { aggregate } from '#domain/score/measures/aggregate.ts';
import type { Settings } from '#regulation/settings.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Points by criterion; null where there was nothing to judge. */
export type Points = { [criterion: string]: string | null };

/** What the sheets of a round say together: of one criterion, or of the totals of the sheets. */
export interface SummedUp {
  aggregate: Decimal;
  spread: Spread;
}

/** What the sheets of a round say together, criterion by criterion and in total. */
export interface SheetSummary {
  criteria: { [criterion: string]: SummedUp };
  /** Of the points of each sheet added up; null where no sheet has any. */
  total: SummedUp | null;
  /** The points of each sheet added up, in the order of the sheets; null where it has none. */
  totals: (Decimal | null)[];
}

/**
 * Brings the sheets of a round together as the regulation says (`councilScore`), and tells how far they lie apart.
 * Of a trimmed mean, `councilTrim` percent of the sheets are dropped at each end, a fraction of a sheet not; without that
 * setting one sheet at each end.
 */
export function sumUpSheets(
  sheets: Points[],
  { councilScore, councilTrim }: Pick<Settings, 'councilScore' | 'councilTrim'>,
): SheetSummary {
  const sumUp = (numbers: Decimal[]): SummedUp | null => {
    const trim = councilTrim && new Decimal(councilTrim.value).times(numbers.length).dividedBy(100).floor();
    const figure = aggregate(numbers, councilScore.value, trim?.toNumber());
    const spread = spreadOf(numbers);
    return figure === null || spread === null ? null : { aggregate: figure, spread };
  };
  const given = (points: Points) =>
    Object.values(points).flatMap((figure) => (figure === null ? [] : [new Decimal(figure)]));
  const totals = sheets.map((points) => {
    const figures = given(points);
    return figures.length === 0 ? null : Decimal.sum(...figures);
  });
  const names = [...new Set(sheets.flatMap((points) => Object.keys(points)))];
  return {
    criteria: Object.fromEntries(
      names.flatMap((name) => {
        const figures = sheets.flatMap((points) => given({ [name]: points[name] ?? null }));
        const summed = sumUp(figures);
        return summed === null ? [] : [[name, summed]];
      }),
    ),
    total: sumUp(totals.filter((total) => total !== null)),
    totals,
  };
}
