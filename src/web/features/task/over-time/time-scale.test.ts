import { expect, test } from 'vitest';
import { lastDayOf, timeScale } from './time-scale.ts';

test('days lie on the line where they should, what is outside at its ends', () => {
  const scale = timeScale('2026-01-01', '2026-04-11');
  expect([scale.at('2026-01-01'), scale.at('2026-02-20'), scale.at('2026-04-11')]).toEqual([0, 50, 100]);
  expect([scale.at('2025-01-01'), scale.at('2027-01-01')]).toEqual([0, 100]);
  expect(scale.ticks).toEqual(['2026-01-01', '2026-04-01']);
});

test('long times have fewer ticks', () => {
  expect(timeScale('2026-02-01', '2029-12-15').ticks).toEqual(['2027-01-01', '2028-01-01', '2029-01-01']);
});

test.each([
  ['2026-Q1', '2026-03-31'],
  ['2026-M02', '2026-02-28'],
  ['2026-H2', '2026-12-31'],
  ['2026-Y', '2026-12-31'],
  ['quý một', undefined],
])('%s ends on %s', (period, day) => {
  expect(lastDayOf(period)).toBe(day);
});
