import { expect, it } from 'vitest';
import { decimalTextSchema } from './decimal-text.ts';

it.each([
  ['0.7', '0.7'],
  [0.7, '0.7'],
  ['-12.50', '-12.50'],
  [-3, '-3'],
  ['9'.repeat(40), '9'.repeat(40)],
  [`-${'1'.repeat(10)}.${'2'.repeat(30)}`, `-${'1'.repeat(10)}.${'2'.repeat(30)}`],
])('keeps %s as it was written', (written, text) => {
  expect(decimalTextSchema.parse(written)).toBe(text);
});

it.each([
  '9'.repeat(41),
  `0.${'1'.repeat(31)}`,
  `${'1'.repeat(11)}.${'2'.repeat(30)}`,
  `-${'1'.repeat(20)}.${'2'.repeat(21)}`,
  '1e5',
  '.5',
  '5.',
  '1,5',
  '',
  1e21,
  1e-7,
  Number.NaN,
  Number.POSITIVE_INFINITY,
])('refuses %s', (written) => {
  expect(decimalTextSchema.safeParse(written).success).toBe(false);
});
