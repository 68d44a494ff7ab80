import { expect, test } from 'vitest';
import { readFigure } from './read-figure.ts';

test.each([
  ['1.234,5', '1234.5'],
  ['1234,5', '1234.5'],
  ['1 234', '1234'],
  ['-0,25', '-0.25'],
  ['−3', '-3'],
  ['007', '7'],
  ['12.345.678', '12345678'],
  ['', null],
  ['1.5', undefined],
  ['1,234.5', undefined],
  ['12,', undefined],
  ['mười', undefined],
])('Vietnamese %s is %s', (text, figure) => {
  expect(readFigure(text, 'vi')).toBe(figure);
});

test.each([
  ['1,234.5', '1234.5'],
  ['1.5', '1.5'],
  ['1.234,5', undefined],
])('English %s is %s', (text, figure) => {
  expect(readFigure(text, 'en')).toBe(figure);
});
