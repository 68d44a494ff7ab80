import { expect, test } from 'vitest';
import { Decimal } from '#domain/base/decimal.ts';
import { figureText } from './figure-text.ts';

test.each([
  ['1234.5', '1.234,5', '1,234.5'],
  ['1234567', '1.234.567', '1,234,567'],
  ['-0.25', '−0,25', '−0.25'],
  ['100', '100', '100'],
  ['0', '0', '0'],
  ['89.99999', '89,9999…', '89.9999…'],
  ['89.9999', '89,9999', '89.9999'],
  ['7.00001', '7,…', '7.…'],
  ['999.5', '999,5', '999.5'],
])('%s', (figure, vi, en) => {
  expect(figureText(new Decimal(figure), 'vi')).toBe(vi);
  expect(figureText(new Decimal(figure), 'en')).toBe(en);
});
