import { expect, it } from 'vitest';
import { addWorkingDays } from './deadline.ts';
import { publicHolidays } from './public-holidays.ts';

it.each([
  // Thursday before Tết 2026: Friday 13 counts, 16 to 20 February do not.
  ['2026-02-12', 7, '2026-03-02'],
  // Tết 2024 holds the weekend of 10 and 11 February, which nobody makes up for.
  ['2024-02-07', 1, '2024-02-15'],
  // The Hùng Kings on Sunday 26 April 2026 are made up for on Monday; Thursday 30 April and Friday 1 May follow.
  ['2026-04-24', 3, '2026-05-04'],
  // Saturday 29 and Sunday 30 April and Monday 1 May 2023 are made up for on 2 and 3 May.
  ['2023-04-28', 1, '2023-05-04'],
  // Monday 31 August 2026 is swapped with a Saturday; 1 and 2 September are the National Day.
  ['2026-08-28', 1, '2026-09-03'],
  // Saturday 1 January 2022 is made up for on Monday.
  ['2021-12-31', 1, '2022-01-04'],
])('from %s, %i working days later is %s', (from, count, last) => {
  expect(addWorkingDays(from, count, publicHolidays(from, 2))).toBe(last);
});
