import { expect, test } from 'vitest';
import { findPeriod, periodsWithin } from './report-period.ts';

test('gives every period that shares a day with a span, whole', () => {
  expect(periodsWithin('quarter', '2025-11-20', '2026-04-01')).toEqual([
    { period: '2025-Q4', from: '2025-10-01', to: '2025-12-31' },
    { period: '2026-Q1', from: '2026-01-01', to: '2026-03-31' },
    { period: '2026-Q2', from: '2026-04-01', to: '2026-06-30' },
  ]);
  expect(periodsWithin('month', '2028-02-29', '2028-02-29')).toEqual([
    { period: '2028-M02', from: '2028-02-01', to: '2028-02-29' },
  ]);
  expect(periodsWithin('halfYear', '2026-06-30', '2026-07-01').map((it) => it.period)).toEqual([
    '2026-H1',
    '2026-H2',
  ]);
  expect(periodsWithin('year', '2026-01-01', '2026-12-31')).toEqual([
    { period: '2026-Y', from: '2026-01-01', to: '2026-12-31' },
  ]);
  expect(periodsWithin('year', '2026-02-01', '2026-01-31')).toEqual([]);
});

test('knows only the periods of its cadence', () => {
  expect(findPeriod('quarter', '2026-Q3')).toEqual({
    period: '2026-Q3',
    from: '2026-07-01',
    to: '2026-09-30',
  });
  expect(findPeriod('month', '2026-Q3')).toBeUndefined();
  expect(findPeriod('halfYear', '2026-H3')).toBeUndefined();
  expect(findPeriod('year', 'never')).toBeUndefined();
});
