import { expect, test } from 'vitest';
import { reportPeriods } from './report-periods.ts';

test('the quarter of the day comes first, the three before follow', () => {
  expect(reportPeriods('2026-11-22')).toEqual(['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1']);
});

test('in the first month of a quarter the one that has ended is offered first', () => {
  expect(reportPeriods('2026-01-10')).toEqual(['2025-Q4', '2026-Q1', '2025-Q3', '2025-Q2']);
});
