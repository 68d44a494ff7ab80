import { expect, test } from 'vitest';
import { compareParts } from './compare-parts.ts';

const parts = (...figures: [string, boolean][]) => figures.map(([part, agreed]) => ({ part, agreed }));

test.each([
  [
    'under: 300 of 2000 is left',
    '2000',
    parts(['1200', true], ['500', false]),
    { allocated: '1700', agreed: '1200', difference: '-300', differencePercent: '-15', standing: 'under' },
  ],
  [
    'over: a quarter too much',
    '4.2',
    parts(['3', true], ['2.25', true]),
    { allocated: '5.25', agreed: '5.25', difference: '1.05', differencePercent: '25', standing: 'over' },
  ],
  [
    'exact, tenths add up exactly',
    '0.3',
    parts(['0.1', true], ['0.2', false]),
    { allocated: '0.3', agreed: '0.1', difference: '0', differencePercent: '0', standing: 'exact' },
  ],
  [
    'not divided',
    '100',
    [],
    { allocated: '0', agreed: '0', difference: '-100', differencePercent: '-100', standing: 'notDivided' },
  ],
  [
    'a whole of zero has no percent',
    '0',
    parts(['5', false]),
    { allocated: '5', agreed: '0', difference: '5', differencePercent: null, standing: 'over' },
  ],
])('%s', (_case, total, given, expected) => {
  expect(compareParts(total, given)).toEqual({ total, ...expected });
});
