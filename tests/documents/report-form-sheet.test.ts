import PizZip from 'pizzip';
import { beforeAll, expect, it } from 'vitest';
import { readFilled } from '#domain/offline/read-filled.ts';
import { readForm } from '#server/documents/offline/read-form.ts';
import { writeForm } from '#server/documents/offline/write-form.ts';
import { madeReportForm } from '#tests/system/made-report-form.ts';

let zip: PizZip;
beforeAll(async () => {
  zip = new PizZip(await writeForm(madeReportForm(), { id: 'id', fingerprint: 'f'.repeat(64) }));
});
const part = (path: string) => zip.file(path)?.asText() ?? '';

/** The numbers of the styles whose cells are not locked. */
const openStyles = () => {
  const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part('xl/styles.xml')) ?? [];
  return (formats.match(/<xf [^>]*?(\/>|>.*?<\/xf>)/gs) ?? []).flatMap((format, number) =>
    format.includes('locked="0"') ? [number] : [],
  );
};
const openCells = (sheet: string) =>
  [...part(sheet).matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].flatMap(([, name, style]) =>
    openStyles().includes(Number(style)) ? [name] : [],
  );

it('locks everything but what is asked for', () => {
  for (const number of [1, 2, 3, 4])
    expect(part(`xl/worksheets/sheet${number}.xml`)).toContain('<sheetProtection sheet="1"');
  expect(openCells('xl/worksheets/sheet1.xml')).toEqual(['G6', 'G7']);
  expect(openCells('xl/worksheets/sheet2.xml')).toEqual(['E6', 'F6', 'G6', 'H6']);
  expect(openCells('xl/worksheets/sheet3.xml')).toEqual([]);
  expect(part('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
});

it('offers choices as lists and takes figures only where figures are asked for', () => {
  const figures = part('xl/worksheets/sheet1.xml');
  expect(figures).toMatch(/<dataValidation type="decimal"[^>]* sqref="G6"/);
  expect(figures).toMatch(
    /<dataValidation type="list"[^>]* sqref="G7"[^>]*><formula1>"có,không"<\/formula1>/,
  );
  expect(figures).toMatch(/<c r="G6" s="\d+"><v>1200.5<\/v><\/c>/);
});

it('carries its mark on a sheet nobody sees', () => {
  const workbook = part('xl/workbook.xml');
  expect(workbook).toMatch(/<sheet name="_dotpha" sheetId="4" r:id="rId4" state="veryHidden"\/>/);
  expect(workbook).toContain('<definedName name="dotpha_form">_dotpha!$A$1</definedName>');
  expect(part('xl/sharedStrings.xml')).toContain('f'.repeat(64));
});

it('freezes its heads and prints on A4 across, heads on every page', () => {
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane xSplit="2" ySplit="5" topLeftCell="C6"/);
  expect(part('xl/worksheets/sheet1.xml')).toContain('paperSize="9" orientation="landscape"');
  expect(part('xl/workbook.xml')).toContain("'Đánh giá, vướng mắc'!$5:$5</definedName>");
});

it.each([
  ['figure', '12345678901234567.5'],
  ['figure', '0.1234567890123456'],
  ['figure', '123456789012345'],
  ['figures', '1.234; 94.5; 12345678901234567'],
] as const)('gives a %s back as it is known: %s', async (kind, value) => {
  const form = madeReportForm();
  const line = form.tasks[0]?.lines[0];
  if (line) line.field = { ...line.field, kind, value };
  const read = await readForm(await writeForm(form, { id: 'id', fingerprint: 'f'.repeat(64) }));
  const cell = read.ok ? (read.value.sheets[0]?.rows[5]?.[6] ?? null) : null;
  expect(readFilled(cell, kind)).toEqual({ value });
});
