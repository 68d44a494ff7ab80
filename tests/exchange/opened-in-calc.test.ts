import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewForm } from '#domain/offline/review-form.ts';
import { readForm } from '#server/documents/offline/read-form.ts';
import { writeForm } from '#server/documents/offline/write-form.ts';
import { writeRegistration } from '#server/documents/offline/write-registration.ts';
import { writeFaultyRows } from '#server/documents/sheet/write-faulty-rows.ts';
import { madeReportForm } from '#tests/system/made-report-form.ts';
import { openOfficeProgram } from '#tests/system/office-program.ts';
import { type PdfPage, readPdf } from '#tests/system/read-pdf.ts';
import { proposalColumns } from '#use-cases/sheet-import/kinds/proposal-columns.ts';
import { xlsxOf } from '#web/ui/export/xlsx-of.ts';

const mark = { id: '01990000-0000-7000-8000-0000000000aa', fingerprint: 'f'.repeat(64) };
const office = openOfficeProgram();
/** By the name of the file: as LibreOffice reads it, as it prints it, as it saves it. */
let read: { [name: string]: string };
let printed: { [name: string]: PdfPage[] };
let saved: { [name: string]: Buffer };

beforeAll(async () => {
  const task = 'Hoàn thiện, nâng cấp tuyến đường ven sông đoạn qua huyện Giả Định';
  const files = {
    'list.xlsx': await xlsxOf({
      name: 'Nhiệm vụ: quý III/2026',
      about: ['Trạng thái: đang làm; nguồn: tự đăng ký', 'Số liệu đến 23/11/2026 10:05'],
      heads: ['Nhiệm vụ', 'Đợt giao việc', 'Chủ trì', 'Đơn vị', 'Kết quả', 'Hạn', 'Lúc'],
      rows: Array.from({ length: 60 }, () => [
        task,
        'Việc đột phá, đổi mới năm 2026',
        'Nguyễn Giả Định',
        'Sở Nông nghiệp và Môi trường tỉnh Giả Định',
        { figure: '1234.5' },
        { date: '2026-11-30' },
        { date: '2026-11-23T03:05:00Z' },
      ]),
    }),
    'narrow.xlsx': await xlsxOf({
      name: 'Khối',
      heads: ['Khối', 'Số việc'],
      rows: [
        ['=1+1', { figure: '-3' }],
        ['+84', { figure: '12345678901234567' }],
      ],
    }),
    'faulty.xlsx': await writeFaultyRows(
      ['Tên đơn vị', 'Từ ngày', 'Tỷ lệ', 'Số'],
      [{ cells: ['=A1', { day: '2026-03-01' }, { percent: 12.5 }, 1234.5], faults: 'A2: không tìm thấy' }],
    ),
    'form.xlsx': await writeForm(madeReportForm(), mark),
    'registration.xlsx': await writeRegistration({
      campaignTitle: 'Việc đột phá năm 2026 (giả định)',
      columns: Object.values(proposalColumns),
      leadColumn: 1,
      unitColumn: 2,
      members: [{ name: 'Nguyễn Giả Định', unit: 'Sở Giả Định' }],
    }),
  };
  const flat = office.saveAs('fods', files);
  read = Object.fromEntries(Object.entries(flat).map(([name, bytes]) => [name, bytes.toString('utf8')]));
  const pdf = office.saveAs('pdf', files);
  printed = {};
  for (const [name, bytes] of Object.entries(pdf)) printed[name] = await readPdf(bytes);
  saved = office.saveAs('xlsx', { 'form.fods': flat['form.xlsx'] ?? Buffer.of() });
}, 480_000);
afterAll(() => office.close());

/** The values of a kind that LibreOffice finds in a workbook, in their order, each once. */
const valuesOf = (name: string, kind: string) => {
  const found = read[name]?.matchAll(
    new RegExp(`office:value-type="${kind}" office:(?:date-)?value="([^"]*)"`, 'g'),
  );
  return [...new Set([...(found ?? [])].map(([, value]) => value))];
};

it('finds figures and days that it counts and sorts with, and no formula', () => {
  expect(valuesOf('list.xlsx', 'float')).toEqual(['1234.5']);
  expect(valuesOf('list.xlsx', 'date')).toEqual(['2026-11-30', '2026-11-23T10:05:00']);
  expect(valuesOf('narrow.xlsx', 'float')).toEqual(['-3']);
  expect(read['narrow.xlsx']).toContain('<text:p>12345678901234567</text:p>');
  expect(valuesOf('faulty.xlsx', 'date')).toEqual(['2026-03-01']);
  expect(valuesOf('faulty.xlsx', 'percentage')).toEqual(['0.125']);
  expect(valuesOf('form.xlsx', 'float')).toEqual(['1', '1200.5']);
  for (const text of Object.values(read)) expect(text).not.toContain('table:formula=');
});

it.each([
  ['list.xlsx', 'Nhiệm vụ  quý III 2026', 'G65'],
  ['narrow.xlsx', 'Khối', 'B5'],
  ['faulty.xlsx', 'Dòng lỗi', 'E2'],
  ['form.xlsx', 'Số liệu', 'G7'],
  ['form.xlsx', 'Đánh giá, vướng mắc', 'H6'],
])('prints of %s, sheet %s, all and only what is in the table', (name, sheet, last) => {
  const quoted = sheet.includes(' ') || sheet.includes(',') ? `&apos;${sheet}&apos;` : sheet;
  const [, area = ''] =
    new RegExp(`<table:table table:name="${sheet}"[^>]*table:print-ranges="([^"]*)"`).exec(
      read[name] ?? '',
    ) ?? [];
  expect(area.replaceAll('&apos;', '')).toBe(`${quoted}.A1:${quoted}.${last}`.replaceAll('&apos;', ''));
});

describe('on paper', () => {
  it('has the heads on every page, all columns beside each other, and the number of the page', () => {
    const pages = printed['list.xlsx'] ?? [];
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, { text, width, height }] of pages.entries()) {
      expect(text).toContain('Nhiệm vụ Đợt giao việc Chủ trì Đơn vị Kết quả Hạn Lúc');
      expect(text).toContain('30/11/2026 23/11/2026 10:05');
      expect(text).toContain(`${at + 1} / ${pages.length} `);
      expect(width).toBeGreaterThan(height);
    }
    expect(pages.filter(({ text }) => text.includes('Trạng thái: đang làm')).length).toBe(1);
  });

  it('stands upright where it is narrow, on one page', () => {
    expect(printed['narrow.xlsx']?.map(({ width, height }) => height > width)).toEqual([true]);
    expect(printed['narrow.xlsx']?.[0]?.text).toContain('Khối Số việc =1+1 -3');
  });
});

it('saves a form so that it is known again, with nothing changed in it', async () => {
  const back = await readForm(saved['form.fods'] ?? Buffer.of());
  if (!back.ok) throw new Error(JSON.stringify(back));
  expect([back.value.id, back.value.fingerprint]).toEqual([mark.id, mark.fingerprint]);
  const form = madeReportForm();
  const known = new Map<string, string | boolean>([
    ['i', '1200.5'],
    ['y', true],
  ]);
  const { tasks, tampered } = reviewForm(form, back.value.sheets, () => ({ values: known }));
  expect(tampered).toEqual([]);
  expect(new Set(tasks[0]?.fields.map(({ standing }) => standing))).toEqual(new Set(['unchanged']));
});
