import { expect, test } from 'vitest';
import { dateText, instantText, readDate } from './format-date.ts';

test('days are written day first', () => {
  expect(dateText('2026-11-05')).toBe('05/11/2026');
});

test('an instant late in the day in UTC is already the next day in Việt Nam', () => {
  expect(instantText('2026-11-22T18:30:00.000Z')).toBe('23/11/2026 01:30');
});

test.each([
  ['22/11/2026', '2026-11-22'],
  [' 1/2/2026 ', '2026-02-01'],
  ['22-11-2026', '2026-11-22'],
  ['22.11.2026', '2026-11-22'],
  ['2026-11-22', '2026-11-22'],
  ['', null],
  ['31/02/2026', undefined],
  ['29/02/2028', '2028-02-29'],
  ['11/22/2026', undefined],
  ['hôm nay', undefined],
])('%s is read as %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});
