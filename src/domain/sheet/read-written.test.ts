import { expect, it } from 'vitest';
import { dayOrderOf, readDay } from './read-day.ts';
import { readFigure, styleOfColumn } from './read-figure.ts';
import { readPeriod } from './read-period.ts';

it.each([
  ['1.234,5', undefined, '1234.5'],
  ['1,234.5', undefined, '1234.5'],
  ['1.234.567', undefined, '1234567'],
  ['12,5', undefined, '12.5'],
  ['12.5', undefined, '12.5'],
  ['0,125', undefined, '0.125'],
  ['1.234', 'comma', '1234'],
  ['1.234', 'point', '1.234'],
  ['1,234', 'comma', '1.234'],
  ['-1 500', undefined, '-1500'],
  ['85%', undefined, '85'],
  ['007', undefined, '7'],
] as const)('reads %s, in a column of %s, as %s', (text, style, figure) => {
  expect(readFigure(text, style)).toEqual({ figure });
});

it.each([
  ['1.234', 'ambiguousFigure'],
  ['1,234', 'ambiguousFigure'],
  ['mười', 'unreadFigure'],
  ['1.23.4', 'unreadFigure'],
  ['1,2,3', 'unreadFigure'],
])('does not guess %s', (text, problem) => {
  expect(readFigure(text, undefined)).toEqual({ problem });
});

it('tells the style of a column by the figures that fit one only', () => {
  expect(styleOfColumn(['1.234', '12,5', 'x'])).toBe('comma');
  expect(styleOfColumn(['1,234', '1,234.5'])).toBe('point');
  expect(styleOfColumn(['1.234'])).toBe(undefined);
  expect(styleOfColumn(['12,5', '12.5'])).toBe(undefined);
});

it.each([
  ['31/12/2026', '2026-12-31'],
  ['1-2-26', '2026-02-01'],
  ['05.03.2026', '2026-03-05'],
  ['2026-09-30', '2026-09-30'],
  ['ngày 5 tháng 3 năm 2026', '2026-03-05'],
  ['quý III/2026', '2026-09-30'],
  ['Quý 4 năm 2026', '2026-12-31'],
  ['tháng 2/2028', '2028-02-29'],
  ['6/2026', '2026-06-30'],
  ['12/31/2026', '2026-12-31'],
  ['T9/2026', '2026-09-30'],
  ['Trước ngày 30/11/2026', '2026-11-30'],
  ['trước 30/6/2026', '2026-06-30'],
  ['đến hết quý III/2026', '2026-09-30'],
  ['Trong năm 2026', '2026-12-31'],
  ['chậm nhất là ngày 5 tháng 3 năm 2026', '2026-03-05'],
])('reads %s as %s', (text, day) => {
  expect(readDay(text, 'last', undefined)).toEqual({ day });
});

it('reads a span by its first day where something begins', () => {
  expect(readDay('quý II/2026', 'first', undefined)).toEqual({ day: '2026-04-01' });
  expect(readDay('Từ ngày 1/7/2025', 'first', undefined)).toEqual({ day: '2025-07-01' });
});

it('does not guess days', () => {
  expect(readDay('31/02/2026', 'last', undefined)).toEqual({ problem: 'unreadDay' });
  expect(readDay('sớm', 'last', undefined)).toEqual({ problem: 'unreadDay' });
  expect(readDay('trước tết', 'last', undefined)).toEqual({ problem: 'unreadDay' });
  expect(readDay('Thường xuyên', 'last', undefined)).toEqual({ problem: 'unreadDay' });
  const order = dayOrderOf(['12/31/2026', '01/02/2026']);
  expect(readDay('01/02/2026', 'last', order)).toEqual({ problem: 'ambiguousDay' });
  expect(readDay('02/02/2026', 'last', order)).toEqual({ day: '2026-02-02' });
});

it.each([
  ['Quý III/2026', '2026-Q3'],
  ['III/2026', '2026-Q3'],
  ['IV/2026', '2026-Q4'],
  ['3/2026', '2026-M03'],
  ['tháng 9 năm 2026', '2026-M09'],
  ['6 tháng đầu năm 2026', '2026-H1'],
  ['Năm 2026', '2026-Y'],
  ['2026-Q1', '2026-Q1'],
  ['sớm', undefined],
])('reads the period %s as %s', (text, period) => {
  expect(readPeriod(text)).toBe(period);
});
