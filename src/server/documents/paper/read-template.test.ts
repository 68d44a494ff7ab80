import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { findStrangeField } from '#domain/paper/template-names.ts';
import { madeDocx } from '#tests/system/made-docx.ts';
import { samplePaper } from '#tests/system/sample-paper.ts';
import { fillTemplate } from './fill-template.ts';
import { readTemplate } from './read-template.ts';

/** Where a word processor parts a text in two for reasons of its own. */
const parted = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>';
const nextParagraph = '</w:t></w:r></w:p><w:p><w:r><w:t>';

function textOf(docx: Uint8Array): string {
  return (new PizZip(docx).file('word/document.xml')?.asText() ?? '').replace(/<[^>]+>/g, '');
}

it.each([
  ['parted within its braces', `Số {${parted}s${parted}o}`, 'Số 371-QĐ/TU'],
  ['with spaces and unseen signs', 'Số {\u00a0so } {\u200bnguoi_ky\ufeff}', 'Số 371-QĐ/TU Trần Văn Thử'],
  [
    'in a list over paragraphs',
    `{#quyen_han}${nextParagraph}{noi_dung}${nextParagraph}{/quyen_han}`,
    'T/M BAN THƯỜNG VỤ',
  ],
  ['inside a list though it stands around it', '{#quyen_han}{so}{/quyen_han}', '371-QĐ/TU'],
  ['for what there is none of', '{^danh_sach}không có{/danh_sach}{so}', '371-QĐ/TU'],
])('fills a field %s', async (_, said, filled) => {
  const file = madeDocx(said);
  const reading = readTemplate(file);
  if ('fault' in reading) throw new Error(reading.given);
  expect(findStrangeField(reading)).toBeUndefined();
  expect(textOf(fillTemplate(file, await samplePaper('party', 1)))).toBe(filled);
});

it.each([
  ['{nguoi_ki}', 'nguoi_ki', 'nguoi_ky'],
  // Typed with accents, put together or letter and mark apart.
  ['{số}'.normalize('NFD'), 'số', 'so'],
  ['{Trích_yếu}'.normalize('NFC'), 'Trích_yếu', 'trich_yeu'],
  ['{“so”}', '“so”', 'so'],
  ['{dia danh ngay}', 'dia danh ngay', 'dia_danh_ngay'],
  ['{can_cu}', 'can_cu', '#can_cu'],
  ['{cot_1}', 'cot_1', '#danh_sach'],
  ['{#danh_sach}{cot_9}{/danh_sach}', 'cot_9', 'cot_1'],
  ['{#ds_viec}{so}{/ds_viec}', '#ds_viec', undefined],
  ['{^danh_sachs}không có{/danh_sachs}', '#danh_sachs', '#danh_sach'],
])('names the field or list of %s that no paper fills', (said, field, nearest) => {
  const reading = readTemplate(madeDocx(said));
  if ('fault' in reading) throw new Error(reading.given);
  expect(findStrangeField(reading)).toEqual({ field, ...(nearest === undefined ? {} : { nearest }) });
});

it.each([
  ['{#danh_sach}{cot_1}', 'danh_sach'],
  ['{cot_1}{/danh_sach}', 'danh_sach'],
  ['{#danh_sach}{cot_1}{/doan}', 'doan'],
  ['Số {so ngày', 'so'],
  ['Số so} ngày', 'so'],
  ['{{so}}', '{{so}}'],
  // Text put in as markup would break the file.
  ['{@noi_dung}', '@noi_dung'],
  ['{danh_sach.cot_1}', 'danh_sach.cot_1'],
])('says where %s is broken', (said, given) => {
  expect(readTemplate(madeDocx(said))).toEqual({ fault: 'brokenField', given });
});

it('reads what stands in headers, footers and tables', () => {
  const zip = new PizZip(
    madeDocx(
      '</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#danh_sach}{cot_1}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{cot_3}{/danh_sach}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>',
    ),
  );
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  const part = (kind: 'header' | 'footer', root: string, said: string) => {
    zip.file(
      `word/${kind}1.xml`,
      `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>${said}</w:t></w:r></w:p></w:${root}>`,
    );
    return `<Override PartName="/word/${kind}1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  };
  const added = part('header', 'hdr', '{co_quan}') + part('footer', 'ftr', '{ma_kiem_tra}');
  zip.file('[Content_Types].xml', types.replace('</Types>', `${added}</Types>`));
  const reading = readTemplate(zip.generate({ type: 'uint8array' }));
  if ('fault' in reading) throw new Error(reading.given);
  expect(new Set(reading.fields)).toEqual(
    new Set(['co_quan', 'danh_sach.cot_1', 'danh_sach.cot_3', 'ma_kiem_tra']),
  );
  expect(reading.lists).toEqual(['danh_sach']);
});

it('takes what is no .docx for what it is', () => {
  expect(readTemplate(Buffer.from('Số {so}'))).toEqual({ fault: 'notDocx', given: '' });
});
