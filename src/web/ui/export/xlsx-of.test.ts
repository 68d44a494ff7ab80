import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { beforeAll, expect, it } from 'vitest';
import { gatherRows } from './gather-rows.ts';
import { xlsxOf } from './xlsx-of.ts';

const table = {
  name: 'Nhiệm vụ: quý III/2026',
  about: ['Trạng thái: đang làm', 'Số liệu đến 23/11/2026 10:05'],
  heads: ['Nhiệm vụ', 'Kết quả', 'Hạn', 'Lúc'],
  rows: [
    [
      '=HYPERLINK("http://x")',
      { figure: '1234.5' },
      { date: '2026-11-30' },
      { date: '2026-11-23T03:05:00Z' },
    ],
    ['+84', { figure: '-7' }, null, null],
    ['@x\n-1', { figure: '12345678901234567' }, null, null],
  ],
};

let file: Uint8Array;
let sheet: string;
beforeAll(async () => {
  file = await xlsxOf(table);
  sheet = partOf('xl/worksheets/sheet1.xml');
});
const partOf = (path: string, of = file) => new PizZip(of).file(path)?.asText() ?? '';
/** The cell as it is written: `<c r="A6" …>…</c>`. */
const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*?(/>|>.*?</c>)`).exec(sheet)?.[0] ?? '';

it('writes figures as numbers, days as dates, and all else as text, never a formula', () => {
  expect(cell('B6')).toMatch(/^<c r="B6" s="\d+"><v>1234.5<\/v><\/c>$/);
  expect(cell('B7')).toMatch(/^<c r="B7" s="\d+"><v>-7<\/v><\/c>$/);
  // 30 November 2026 is day 46356 of the calendar of spreadsheets; 10:05 in Việt Nam is 0.42013888… of a day.
  expect(cell('C6')).toMatch(/^<c r="C6" s="\d+"><v>46356<\/v><\/c>$/);
  expect(cell('D6')).toMatch(/<v>46349\.4201388\d+<\/v>/);
  for (const name of ['A6', 'A7', 'A8', 'B8']) expect(cell(name)).toMatch(/ t="s"/);
  expect(sheet).not.toContain('<f>');
  expect(partOf('xl/sharedStrings.xml')).toContain('=HYPERLINK(');
});

it('shows figures with as many decimals as they have, and days as people write them', () => {
  const styles = partOf('xl/styles.xml');
  for (const format of ['#,##0.0', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm'])
    expect(styles).toContain(`formatCode="${format}"`);
});

it('freezes the heads and repeats them in print, on A4 as wide as the page', () => {
  expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6" state="frozen"');
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"\/>/);
  const workbook = partOf('xl/workbook.xml');
  // Unquoted, Excel takes the whole file for damaged.
  const inSheet = (name: string, range: string) =>
    `<definedName name="${name}" localSheetId="0">'Nhiệm vụ  quý III 2026'!${range}</definedName>`;
  expect(workbook).toContain(inSheet('_xlnm.Print_Area', '$A$1:$D$8'));
  expect(workbook).toContain(inSheet('_xlnm.Print_Titles', '$5:$5'));
  expect(workbook).toContain('name="Nhiệm vụ  quý III 2026"');
});

it('lies across where it is wide, and keeps columns that can be read', async () => {
  const words = 'Hoàn thiện hồ sơ, trình phê duyệt và tổ chức thực hiện';
  const heads = ['Nhiệm vụ', 'Chủ trì', 'Đơn vị', 'Nguồn', 'Trạng thái'];
  const wide = partOf(
    'xl/worksheets/sheet1.xml',
    await xlsxOf({ name: 'x', heads, rows: [heads.map(() => words)] }),
  );
  expect(wide).toContain('orientation="landscape"');
  // Five of 48 letters would be printed too small; of 30 they fill a page across.
  expect([...wide.matchAll(/ width="(\d+)"/g)].map(([, width]) => width)).toEqual(heads.map(() => '30'));
});

it('is read back with the same cells, and takes away nothing from long words', async () => {
  const { sheets } = await readXlsx(file);
  expect(sheets[0]?.rows.slice(0, 6)).toEqual([
    ['Nhiệm vụ: quý III/2026', null, null, null],
    ['Trạng thái: đang làm', null, null, null],
    ['Số liệu đến 23/11/2026 10:05', null, null, null],
    [null, null, null, null],
    ['Nhiệm vụ', 'Kết quả', 'Hạn', 'Lúc'],
    ['=HYPERLINK("http://x")', 1234.5, new Date('2026-11-30'), expect.any(Date)],
  ]);
  const long = await xlsxOf({ name: 'x'.repeat(40), heads: ['a'], rows: [['y'.repeat(40_000)]] });
  const [only] = (await readXlsx(long)).sheets;
  expect([only?.name.length, String(only?.rows[3]?.[0]).length]).toEqual([31, 32_767]);
});

it('keeps six places of a quotient that never ends, cut and not rounded up', async () => {
  const score = { figure: `90.8${'3'.repeat(38)}` };
  const made = await xlsxOf({
    name: 'x',
    heads: ['Điểm'],
    rows: [[score], [{ figure: '89.995' }], [{ figure: '89.99999999999999999999' }]],
  });
  expect(partOf('xl/worksheets/sheet1.xml', made)).toMatch(
    /<v>90.833333<\/v>.*<v>89.995<\/v>.*<v>89.999999<\/v>/s,
  );
  for (const format of ['#,##0.000000', '#,##0.000'])
    expect(partOf('xl/styles.xml', made)).toContain(`formatCode="${format}"`);
});

it('holds every page of a list', async () => {
  const told: number[] = [];
  const pages = new Map([
    [undefined, { rows: [1, 2], next: 'b' }],
    ['b', { rows: [3], next: null }],
  ]);
  const rows = await gatherRows<number, string>(
    (count) => told.push(count),
    async (after) => pages.get(after as never) ?? { rows: [], next: null },
  );
  expect([rows, told]).toEqual([
    [1, 2, 3],
    [2, 3],
  ]);
});
