import { expect, test } from 'vitest';
import { periodName } from './period-name.ts';

test('periods are said the way offices say them', () => {
  expect(periodName('2026-Q3', 'vi')).toBe('Quý III/2026');
  expect(periodName('2026-M09', 'vi')).toBe('Tháng 9/2026');
  expect(periodName('2026-H1', 'vi')).toBe('6 tháng đầu năm 2026');
  expect(periodName('2026-Y', 'en')).toBe('Year 2026');
});
