import type { rowCombinations } from '#regulation/scoring.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { known, missing, noData, type Outcome } from './outcome.ts';

export type Combination = (typeof rowCombinations)[number];

export interface Part {
  outcome: Outcome;
  /** only for the weighted mean; a weight that is not known is an outcome too */
  weight?: Outcome;
}

/**
 * Makes one value of several.
 *
 * A part with missing answers makes the whole missing. A part without data is left out by `meanOfPresent` and where
 * `absent` is `skip` (a weighted mean then divides by the weights present); with `missing` its answers count as
 * missing; else the whole has no data. Nothing left, or weights of 0 in all, is no data.
 */
export function combine(how: Combination, parts: Part[], absent?: 'missing' | 'skip'): Outcome {
  const outcomes = parts.flatMap((part) => (part.weight ? [part.outcome, part.weight] : [part.outcome]));
  const open = outcomes.flatMap((it) => (it.state === 'missing' ? it.facts : []));
  if (outcomes.some((it) => it.state === 'missing')) return missing(open);
  const empty = outcomes.flatMap((it) => (it.state === 'noData' ? it.facts : []));
  const skips = how === 'meanOfPresent' || absent === 'skip';
  if (!skips && outcomes.some((it) => it.state === 'noData')) {
    return absent === 'missing' ? missing(empty) : noData(empty);
  }
  const present = parts.flatMap(({ outcome, weight }) => {
    if (outcome.state !== 'known' || weight?.state === 'noData') return [];
    return [{ value: outcome.value, weight: weight?.state === 'known' ? weight.value : new Decimal(1) }];
  });
  const values = present.map((it) => it.value);
  if (values.length === 0) return noData(empty);
  switch (how) {
    case 'sum':
      return known(Decimal.sum(...values));
    case 'minimum':
      return known(Decimal.min(...values));
    case 'meanOfPresent':
      return known(Decimal.sum(...values).dividedBy(values.length));
    case 'weightedMean': {
      const total = Decimal.sum(...present.map((it) => it.weight));
      if (total.isZero()) return noData(empty);
      return known(Decimal.sum(...present.map((it) => it.value.times(it.weight))).dividedBy(total));
    }
  }
}
