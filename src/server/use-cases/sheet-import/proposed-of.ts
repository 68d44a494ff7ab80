import type { Pack } from '#regulation/pack.ts';
import type { ReadRecord, Values } from '#domain/sheet/read-records.ts';
import { textOf } from './sheet-kind.ts';

/** The work a record of proposals describes, as the use cases that enter proposals take it. What is left out is the pack's first. */
export function proposedOf(record: ReadRecord, { settings }: Pack) {
  const reason = textOf(record, 'reason');
  return {
    title: textOf(record, 'title') ?? '',
    nature: textOf(record, 'nature') ?? settings.natures.value[0],
    horizon: textOf(record, 'horizon') ?? settings.horizons.value[0],
    expectedProduct: textOf(record, 'expectedProduct') ?? '',
    dueOn: textOf(record, 'dueOn') ?? '',
    ...(reason === undefined ? {} : { reason }),
    indicators: record.lines.map(({ values }) => indicatorOf(values)),
  };
}

function indicatorOf(values: Values) {
  const { indicator, unitOfMeasure, weight, sourceOfFigure } = values;
  return {
    name: indicator,
    unitOfMeasure,
    target: targetOf(values),
    ...(weight === undefined ? {} : { weight }),
    ...(sourceOfFigure === undefined ? {} : { sourceOfFigure }),
  };
}

/** The target a line asks for, as it is written: perhaps none that can be measured. */
export function targetOf({ direction = 'atLeast', target, baseline }: Values) {
  const from = baseline === undefined ? {} : { baseline };
  if (direction === 'atMost' || direction === 'exactly') return { direction, target };
  return { direction, target, ...from };
}
