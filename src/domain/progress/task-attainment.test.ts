import { expect, it } from 'vitest';
import { taskAttainment, type WeighedIndicator } from './task-attainment.ts';

const figure = (weight: string | null, actual?: string | null): WeighedIndicator => ({
  measured: { direction: 'atLeast', target: '200', ...(actual === undefined ? {} : { actual }) },
  weight,
});

it.each<[string, WeighedIndicator[], string | null | undefined]>([
  ['equal weights where nobody gave any', [figure(null, '100'), figure(null, '220')], '80'],
  ['weights as given', [figure('60', '100'), figure('40', '200')], '70'],
  ['one without data left out', [figure('60', null), figure('40', '300')], '150'],
  ['no data at all', [figure(null, null)], null],
  ['no indicators', [], null],
  ['one not reported', [figure(null, '200'), figure(null)], undefined],
  ['a weight left open among others', [figure('1', '200'), figure(null, '200')], undefined],
])('%s', (_case, indicators, expected) => {
  expect(taskAttainment(indicators)).toBe(expected);
});
