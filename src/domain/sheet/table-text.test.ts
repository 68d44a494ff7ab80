import { expect, test } from 'vitest';
import { readTableText, writeTableText } from './table-text.ts';

test('reads rows and columns as Excel copies them, with quotes and line breaks within cells', () => {
  const copied = 'Việc A\t1.234,5\t22/11/2026\r\n"Việc ""B""\r\ndòng hai"\t\t"có\ttab"\r\n';
  expect(readTableText(copied)).toEqual([
    ['Việc A', '1.234,5', '22/11/2026'],
    ['Việc "B"\ndòng hai', '', 'có\ttab'],
  ]);
});

test('takes a quote for what it is where it encloses nothing', () => {
  expect(readTableText('"Nhà sạch" cho bản\t5" ống')).toEqual([['"Nhà sạch" cho bản', '5" ống']]);
  expect(readTableText('"mở\tb')).toEqual([['"mở', 'b']]);
});

test('keeps empty rows between, and makes none of the last line break', () => {
  expect(readTableText('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  expect(readTableText('')).toEqual([]);
});

test('writes what it reads', () => {
  const rows = [
    ['Việc "B"\ndòng hai', '', 'x'],
    ['1', '2', '3'],
  ];
  expect(readTableText(writeTableText(rows))).toEqual(rows);
});
