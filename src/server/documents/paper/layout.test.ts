import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { readPdf } from '#tests/system/read-pdf.ts';
import { samplePaper } from '#tests/system/sample-paper.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

function xmlOf(file: Uint8Array, path: string): string {
  return new PizZip(file).file(path)?.asText() ?? '';
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
});
