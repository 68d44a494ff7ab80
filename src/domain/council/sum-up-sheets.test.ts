import { expect, test } from 'vitest';
import { Decimal } from '#domain/base/decimal.ts';
import { spreadOf } from './spread.ts';
import { sumUpSheets } from './sum-up-sheets.ts';

const source = { document: 'd' };
const by = (value: 'mean' | 'median' | 'trimmedMean', trim?: string) => ({
  councilScore: { value, source },
  councilTrim: trim === undefined ? undefined : { value: trim, source },
});
const sheets = (...totals: string[]) => totals.map((total) => ({ effect: total }));
const figure = (...given: Parameters<typeof sumUpSheets>) => sumUpSheets(...given).total?.aggregate.toFixed();

test('the standard deviation of 2, 4, 4, 4, 5, 5, 7, 9 is 2', () => {
  const spread = spreadOf(['2', '4', '4', '4', '5', '5', '7', '9'].map((it) => new Decimal(it)));
  expect(spread?.deviation.toFixed()).toBe('2');
  expect([spread?.lowest, spread?.highest, spread?.range].map((it) => it?.toFixed())).toEqual([
    '2',
    '9',
    '7',
  ]);
  expect(spreadOf([])).toBeNull();
});

test('brings sheets together by mean, median or trimmed mean, as the regulation says', () => {
  const five = sheets('1', '8', '9', '11', '20');
  expect(figure(five, by('mean'))).toBe('9.8');
  expect(figure(five, by('median'))).toBe('9');
  // One of five at each end: (8 + 9 + 11) / 3.
  expect(sumUpSheets(five, by('trimmedMean', '20')).total?.aggregate.toFixed(4)).toBe('9.3333');
  expect(sumUpSheets(five, by('trimmedMean')).total?.aggregate.toFixed(4)).toBe('9.3333');
  // A fraction of a sheet is not dropped: 20 % of four sheets are none.
  expect(figure(sheets('1', '8', '9', '20'), by('trimmedMean', '20'))).toBe('9.5');
  // 40 % of five are two at each end: the middle one is left.
  expect(figure(five, by('trimmedMean', '40'))).toBe('9');
});

test('adds the points of a sheet up; nothing to judge is not zero', () => {
  const summary = sumUpSheets(
    [
      { novelty: '6.5', effort: '7' },
      { novelty: null, effort: '9' },
      { novelty: null, effort: null },
    ],
    by('mean'),
  );
  expect(summary.totals.map((total) => total?.toFixed() ?? null)).toEqual(['13.5', '9', null]);
  expect(summary.criteria['novelty']?.aggregate.toFixed()).toBe('6.5');
  expect(summary.criteria['effort']?.aggregate.toFixed()).toBe('8');
  expect(summary.criteria['effort']?.spread.range.toFixed()).toBe('2');
  expect(summary.total?.aggregate.toFixed()).toBe('11.25');
  expect(summary.total?.spread.range.toFixed()).toBe('4.5');
});

test('says nothing of no sheets', () => {
  expect(sumUpSheets([], by('mean'))).toEqual({ criteria: {}, total: null, totals: [] });
});
