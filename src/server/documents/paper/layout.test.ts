import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PizZip from 'pizzip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { samplePaper } from '#tests/system/sample-paper.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'dotpha papers '));
const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')));
writeFileSync(
  join(folder, 'fonts.conf'),
  `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir>
   <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Millimetres of points. */
const mm = (points: number) => Math.round((points * 25.4) / 7.2) / 10;

interface Piece {
  text: string;
  /** Millimetres from the left and from the upper edge to the foot of the letters. */
  left: number;
  top: number;
  /** Points. */
  size: number;
}

async function readPdf(file: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(file), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, left: mm(x), top: mm(height - y), size: Math.round(size * 10) / 10 }];
    });
    pages.push({ width: mm(width), height: mm(height), pieces, text: pieces.map((it) => it.text).join(' ') });
  }
  await pdf.destroy();
  return pages;
}

function xmlOf(file: Uint8Array, path: string): string {
  return new PizZip(file).file(path)?.asText() ?? '';
}

/** A tool of Debian; where it is missing the test fails and says what to install. */
function run(tool: string, ...rest: string[]): void {
  // Tinos stands in for Times New Roman, which only Windows has: the same measures, and every Vietnamese letter.
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const { error, status, stderr } = spawnSync(tool, rest, { encoding: 'utf8', timeout: 400_000, env });
  if (error !== undefined)
    throw new Error(
      `${tool} is not installed: apt-get install libreoffice-writer-nogui poppler-utils (.ci/run does)`,
    );
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
}

describe.each([
  ['party', ['ĐẢNG CỘNG SẢN VIỆT NAM'], 'Số 371-QĐ/TU', 15, 'T/M BAN THƯỜNG VỤ', '- Lưu Văn phòng.'],
  [
    'government',
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    'Số: 05/QĐ-UBND',
    13,
    'TM. ỦY BAN NHÂN DÂN',
    '- Lưu: VT.',
  ],
] as const)('a decision of the %s', (tree, heading, number, headingSize, capacity, kept) => {
  const date = 'Giả Định, ngày 05 tháng 02 năm 2026';

  it('is set as PDF to the millimetre', async () => {
    const pages = await readPdf(writePdf(await samplePaper(tree, 40)));
    const [first, second] = pages;
    if (first === undefined || second === undefined) throw new Error('too few pages');
    expect([first.width, first.height, second.width, second.height]).toEqual([210, 297, 297, 210]);
    for (const text of [...heading, number, date, capacity, 'Trần Văn Thử', kept])
      expect(first.text).toContain(text);
    const find = (text: string) => first.pieces.find((piece) => piece.text.startsWith(text));
    expect(find(heading[0])?.size).toBe(headingSize);
    expect(find('Nơi nhận')).toMatchObject({ left: 30, size: tree === 'party' ? 14 : 12 });
    expect(find('- Như Điều 2')).toMatchObject({ left: 30, size: tree === 'party' ? 12 : 11 });
    // The first line of an article is moved in by 12.7 mm.
    expect(find('Điều 1.')).toMatchObject({ left: 42.7, size: 14 });
    expect(Math.min(...first.pieces.map(({ left }) => left))).toBe(30);
    // No number on the first page; on the second in the middle of the upper margin.
    expect(first.pieces[0]?.text).not.toBe('1');
    const page = second.pieces.find(({ text }) => text === '2');
    expect(page?.top).toBeGreaterThan(10);
    expect(page?.top).toBeLessThan(20);
    expect(second.text).toContain('Cấp giấy cho 86 hộ <chồng lấn> đất rừng & đất ở');
    // The head of the list stands on each of its pages.
    expect(pages.slice(1).every(({ text }) => text.includes('Người được giao'))).toBe(true);
  });

  it('is set as .docx to the millimetre', async () => {
    const file = await writeDocx(await samplePaper(tree, 40));
    const xml = xmlOf(file, 'word/document.xml');
    const [portrait, landscape] = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([found]) => found);
    // 20 mm are 1134 twips, 30 mm 1701, 15 mm 850, A4 11906 × 16838.
    for (const margin of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'])
      expect(portrait).toContain(margin);
    expect(portrait).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(portrait).toContain('<w:titlePg/>');
    expect(landscape).toContain('w:orient="landscape"');
    expect(xmlOf(file, 'word/styles.xml')).toContain('Times New Roman');
    const style = (text: string) =>
      xml
        .split('<w:r>')
        .find((piece) => piece.includes(`>${text}<`))
        ?.split('<w:t')[0] ?? '';
    expect(style(heading[0])).toContain(`<w:sz w:val="${headingSize * 2}"/>`);
    expect(style(heading[0])).toContain('<w:b/>');
    expect(style(date)).toContain('<w:i/>');
    expect(style('Nơi nhận:')).toContain(tree === 'party' ? '<w:u w:val="single"/>' : '<w:i/>');
    expect(style(number)).toContain(`<w:sz w:val="${tree === 'party' ? 28 : 26}"/>`);
    const base = `${tree === 'party' ? '- ' : ''}Căn cứ quy định về giao việc đột phá, đổi mới;`;
    expect(style(base)).not.toBe('');
    expect(style(base).includes('<w:i/>')).toBe(tree === 'government');
  });

  it('opens in a word processor on as many pages, with ink on each', async () => {
    writeFileSync(join(folder, `${tree}.docx`), await writeDocx(await samplePaper(tree, 40)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll(' ', '%20')}`;
    run(
      'soffice',
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, `${tree}.docx`),
    );
    const pages = await readPdf(readFileSync(join(folder, `${tree}.pdf`)));
    expect(pages[0]?.text).toContain(date);
    expect(pages[0]?.pieces.find(({ text }) => text.startsWith('Nơi nhận'))?.left).toBeCloseTo(30, 0);
    expect(pages[1]?.pieces[0]?.text).toBe('2');
    const printed = await readPdf(writePdf(await samplePaper(tree, 40)));
    expect(Math.abs(pages.length - printed.length)).toBeLessThanOrEqual(1);
    run('pdftoppm', '-r', '30', '-gray', join(folder, `${tree}.pdf`), join(folder, tree));
    const picture = readFileSync(join(folder, `${tree}-1.pgm`));
    expect(picture.filter((grey) => grey < 128).length).toBeGreaterThan(500);
  }, 480_000);
});
