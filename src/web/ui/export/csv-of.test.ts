import { expect, test } from 'vitest';
import { csvOf } from './csv-of.ts';

const table = {
  name: 'bảng',
  heads: ['Nguồn', 'Số việc'],
  rows: [
    ['đặt hàng; giao thêm', { figure: '1234.5' }],
    ['nói "được"', { figure: '-3' }],
    ['Tổng', null],
    ['Điểm', { figure: `90.8${'3'.repeat(38)}` }],
  ],
};

test('a Vietnamese spreadsheet gets semicolons and decimal commas, in UTF-8', () => {
  expect(csvOf(table, 'vi')).toBe(
    '\uFEFFNguồn;Số việc\r\n"đặt hàng; giao thêm";1234,5\r\n"nói ""được""";-3\r\nTổng;\r\nĐiểm;90,8333333333333\r\n',
  );
});

test('a figure is cut and never rounded up, and keeps every digit before its point', () => {
  const rows = [[{ figure: '89.99999999999999999999' }, { figure: '123456789012345678.25' }]];
  expect(csvOf({ name: 'x', heads: ['a', 'b'], rows }, 'en').split('\r\n')[1]).toBe(
    '89.9999999999999,123456789012345678.25',
  );
});

test('an English one gets commas and points', () => {
  expect(csvOf(table, 'en').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFNguồn,Số việc',
    '"đặt hàng; giao thêm",1234.5',
    '"nói ""được""",-3',
  ]);
});

test('no text is taken for a formula', () => {
  const rows = [['=1+1', '+84', '-3', '@x', '\tx', '1-2', '=HYPERLINK("http://x";"y")']];
  expect(csvOf({ name: 'x', heads: [], rows }, 'vi').split('\r\n')[1]).toBe(
    `'=1+1;'+84;'-3;'@x;'\tx;1-2;"'=HYPERLINK(""http://x"";""y"")"`,
  );
});
