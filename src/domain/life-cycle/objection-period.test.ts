import { expect, test } from 'vitest';
import { lastDayToObject } from './objection-period.ts';

const settings = { objectionWorkingDays: { value: 7, source: { document: 'd' } } };

test('counts working days from the day after the announcement', () => {
  // Monday 7 December 2026: 8, 9, 10, 11, 14, 15, 16 December.
  expect(lastDayToObject('2026-12-07', settings)).toBe('2026-12-16');
  // Friday 25 December 2026: 28, 29, 30, 31 December, 4, 5, 6 January; 1 January is a holiday.
  expect(lastDayToObject('2026-12-25', settings)).toBe('2027-01-06');
});
