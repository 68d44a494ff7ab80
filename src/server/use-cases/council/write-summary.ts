import type { Decimal } from '#domain/base/decimal.ts';
import { type Points, type SummedUp, sumUpSheets } from '#domain/council/sum-up-sheets.ts';
import type { Settings } from '#regulation/settings.ts';

/** Figures shown to people, who decide nothing by a third digit; the exact ones decide. */
const shownPlaces = 2;

/** What the sheets of a round say together, as decimal texts; `deviations` of the totals from the council's figure. */
export function writeSummary(sheets: Points[], settings: Pick<Settings, 'councilScore' | 'councilTrim'>) {
  const { criteria, total, totals } = sumUpSheets(sheets, settings);
  return {
    by: settings.councilScore.value,
    criteria: Object.fromEntries(Object.entries(criteria).map(([name, summed]) => [name, written(summed)])),
    total: total && written(total),
    totals: totals.map((figure) => figure && text(figure)),
    deviations: totals.map((figure) => figure && total && text(figure.minus(total.aggregate))),
  };
}

function written({ aggregate, spread }: SummedUp) {
  return {
    aggregate: text(aggregate),
    lowest: text(spread.lowest),
    highest: text(spread.highest),
    range: text(spread.range),
    deviation: text(spread.deviation),
  };
}

function text(figure: Decimal): string {
  return figure.toDecimalPlaces(shownPlaces).toFixed();
}
