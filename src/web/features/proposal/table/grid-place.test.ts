import { expect, test } from 'vitest';
import { areaOf, placeAfter } from './grid-place.ts';

const from = { row: 2, column: 1 };
const after = (key: string, more: object = {}, place = from) =>
  placeAfter(place, { key, shift: false, control: false, ...more }, 5, 3);

test('goes by arrows, and to the edges with Control', () => {
  expect(after('ArrowDown')).toEqual({ row: 3, column: 1 });
  expect(after('ArrowDown', { control: true })).toEqual({ row: 4, column: 1 });
  expect(after('ArrowLeft', {}, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
  expect(after('End', { control: true })).toEqual({ row: 4, column: 2 });
});

test('goes down by Enter, along by Tab and on into the next row', () => {
  expect(after('Enter')).toEqual({ row: 3, column: 1 });
  expect(after('Enter', { shift: true })).toEqual({ row: 1, column: 1 });
  expect(after('Tab', {}, { row: 2, column: 2 })).toEqual({ row: 3, column: 0 });
  expect(after('Tab', { shift: true }, { row: 2, column: 0 })).toEqual({ row: 1, column: 2 });
  expect(after('Tab', {}, { row: 4, column: 2 })).toEqual({ row: 4, column: 2 });
});

test('goes nowhere by what is typed', () => {
  expect(after('a')).toBeUndefined();
  expect(after('F2')).toBeUndefined();
});

test('spans the cells between two', () => {
  expect(areaOf({ row: 3, column: 0 }, { row: 1, column: 2 })).toEqual({
    top: 1,
    bottom: 3,
    left: 0,
    right: 2,
  });
});
