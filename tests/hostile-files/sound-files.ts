import { createCanvas } from '@napi-rs/canvas';
import { smallPdf, smallPng } from '../system/small-files.ts';
import { makeZip, type Packed } from './make-zip.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** What makes each office file one, with a text where it stands. */
const mains = {
  docx: {
    part: 'word/document.xml',
    xml: (inner: string) =>
      `<w:document xmlns:w="urn:w"><w:body><w:p><w:r><w:t>${inner}</w:t></w:r></w:p></w:body></w:document>`,
  },
  xlsx: {
    part: 'xl/workbook.xml',
    xml: (inner: string) => `<workbook xmlns="urn:x"><si><t>${inner}</t></si></workbook>`,
  },
  pptx: {
    part: 'ppt/presentation.xml',
    xml: (inner: string) =>
      `<p:presentation xmlns:p="urn:p" xmlns:a="urn:a"><a:p><a:t>${inner}</a:t></a:p></p:presentation>`,
  },
};
export type OfficeKind = keyof typeof mains;
export const officeKinds = Object.keys(mains) as OfficeKind[];

/** An office file of one part; `more` beside it, `xml` in place of it. */
export function officeFile(
  kind: OfficeKind,
  { text = 'Nội dung', xml = '', more = [] as Packed[] } = {},
): Buffer {
  const { part, xml: around } = mains[kind];
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="urn:t"><Override PartName="/${part}" ContentType="${office}.main+xml"/></Types>`,
    },
    { name: part, data: xml || around(text) },
    ...more,
  ]);
}

function picture(): { jpeg: Buffer; webp: Buffer; gif: Buffer } {
  const canvas = createCanvas(60, 40);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 60; x += 1) {
    context.fillStyle = `rgb(${x * 4}, ${(x * 7) % 255}, 90)`;
    context.fillRect(x, 0, 1, 40);
  }
  return {
    jpeg: canvas.toBuffer('image/jpeg'),
    webp: canvas.toBuffer('image/webp'),
    gif: canvas.encodeSync('gif'),
  };
}

/** A sound file of each kind, by the ending of its name: taken as they are. */
export const soundFiles: Record<string, Buffer> = {
  pdf: smallPdf('Bien ban gia dinh'),
  png: smallPng({ width: 40, height: 30, more: 300 }),
  jpg: picture().jpeg,
  webp: picture().webp,
  gif: picture().gif,
  docx: officeFile('docx'),
  xlsx: officeFile('xlsx'),
  pptx: officeFile('pptx'),
  zip: makeZip([{ name: 'ghi chú.txt', data: 'mật độ dân số' }]),
};
