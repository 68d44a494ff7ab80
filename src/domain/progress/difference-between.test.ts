import { expect, test } from 'vitest';
import { differenceBetween } from './difference-between.ts';

test.each([
  ['900', '1250.5', '350.5'],
  ['0.3', '0.1', '-0.2'],
  ['900', null, null],
  [true, false, null],
  [['1', '2'], ['3'], null],
])('from %s to %s: %s', (before, after, difference) => {
  expect(differenceBetween(before, after)).toBe(difference);
});
