import { deflateSync } from 'node:zlib';
import type { HostileFile } from './hostile-file.ts';
import { makeZip } from './make-zip.ts';
import { officeFile, soundFiles } from './sound-files.ts';

/** A PDF of some objects, the first of them its catalogue; its table of places is right. */
function pdf(objects: string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>';
const acting = (action: string) => pdf([`<< /Type /Catalog /Pages 2 0 R ${action} >>`, pages, page]);
const stream = (data: Buffer, dictionary: string) =>
  `<< ${dictionary} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
const packedObject = deflateSync('4 0 << /S /JavaScript /JS (app.alert(1)) >>');

/** The letter Ậ by its name, so that the words are in the file as other bytes. */
const marked = (words: string, before = 0) => {
  const shown = `BT /F1 20 Tf 60 700 Td (${words}) Tj ET`;
  const kids = Array.from({ length: before + 1 }, (_, at) => `${5 + at} 0 R`).join(' ');
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${before + 1} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /uni1EAC 2 /uni1ED0 3 /uni1EC6] >> >>',
    stream(Buffer.from(shown, 'latin1'), ''),
    ...Array.from({ length: before }, () => page),
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
  ]);
};

/** A text of a PDF, ISO 32000-1, §7.9.2.2. */
const inUtf16 = (text: string) => `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;

const sound = soundFiles['pdf'] ?? Buffer.alloc(0);
const papers: HostileFile[] = [
  {
    name: 'mã lệnh.pdf',
    bytes: acting('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
    problem: 'script',
  },
  {
    name: 'mã lệnh viết số.pdf',
    bytes: acting('/OpenAction << /S /J#61vaScript /#4aS (x) >>'),
    problem: 'script',
  },
  {
    name: 'mở chương trình.pdf',
    bytes: acting('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    problem: 'script',
  },
  {
    name: 'mã lệnh nén.pdf',
    bytes: pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      pages,
      page,
      stream(packedObject, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'),
    ]),
    problem: 'script',
  },
  {
    name: 'khóa.pdf',
    bytes: pdf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        pages,
        page,
        `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      ],
      `/Encrypt 4 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] `,
    ),
    problem: 'locked',
  },
  { name: 'không trang.pdf', bytes: pdf(['<< /Type /Catalog >>']), problem: 'broken' },
  {
    name: 'sai bảng.pdf',
    bytes: Buffer.from(sound.toString('latin1').replace(/startxref\n\d+/, 'startxref\n5'), 'latin1'),
    problem: 'broken',
  },
  {
    name: 'bảng ở ngoài.pdf',
    bytes: Buffer.from(sound.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999999'), 'latin1'),
    problem: 'broken',
  },
  {
    name: 'không kết thúc.pdf',
    bytes: Buffer.from(sound.toString('latin1').replace('%%EOF', ''), 'latin1'),
    problem: 'broken',
  },
  { name: 'chỉ có đầu.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n'), problem: 'broken' },
  { name: 'ghép zip.pdf', bytes: Buffer.concat([sound, soundFiles['zip'] ?? sound]), problem: 'mixed' },
  { name: 'có dấu.pdf', bytes: marked('TUY\\003T M\\001T'), problem: 'TUYỆT MẬT' },
  { name: 'dấu giãn chữ.pdf', bytes: marked('T \\002 I   M \\001 T'), problem: 'TỐIMẬT' },
  {
    name: 'dấu đóng sau.pdf',
    bytes: pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      pages,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>',
      `<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 30] /Contents ${inUtf16('TỐI MẬT')} >>`,
    ]),
    problem: 'TỐI MẬT',
  },
  {
    name: 'dấu ở đầu đề.pdf',
    bytes: pdf(
      ['<< /Type /Catalog /Pages 2 0 R >>', pages, page, `<< /Title ${inUtf16('Phương án (MẬT)')} >>`],
      '/Info 4 0 R ',
    ),
    problem: 'MẬT',
  },
  { name: 'dấu trang ba.pdf', bytes: marked('T\\002I M\\001T', 2), problem: 'TỐI MẬT' },
];

const rtf = '{\\rtf1\\ansi TUY\\u7878?T M\\u7852?T}';
const compound = (...words: (string | Buffer)[]) => {
  const bytes = Buffer.alloc(4096);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.writeUInt16LE(9, 30);
  words.forEach((word, at) =>
    (typeof word === 'string' ? Buffer.from(word, 'utf16le') : word).copy(bytes, 600 + at * 200),
  );
  return bytes;
};
const odt = (content: string, manifest = '<m/>') =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
    { name: 'content.xml', data: content },
    { name: 'META-INF/manifest.xml', data: manifest },
  ]);
const header =
  '<w:hdr xmlns:w="urn:w"><w:p><w:r><w:t>TỐI</w:t></w:r><w:r><w:t xml:space="preserve"> MẬT</w:t></w:r></w:p></w:hdr>';

const watermark =
  '<w:hdr xmlns:w="urn:w" xmlns:v="urn:v"><w:p><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:p></w:hdr>';
const textBox =
  '<w:document xmlns:w="urn:w"><w:p><w:r><w:txbxContent><w:p><w:r><w:t>Tối</w:t></w:r><w:r><w:t> mật</w:t></w:r></w:p></w:txbxContent></w:r></w:p></w:document>';
const printedHeader =
  '<worksheet xmlns="urn:x"><headerFooter><oddHeader>&amp;L&amp;"Times New Roman,Bold"&amp;14TỐI MẬT&amp;CTrang &amp;P</oddHeader></headerFooter></worksheet>';

const markings: HostileFile[] = [
  { name: 'k.docx', bytes: officeFile('docx', { xml: textBox }), problem: 'Tối mật' },
  {
    name: 'l.docx',
    bytes: officeFile('docx', { more: [{ name: 'word/header2.xml', data: watermark }] }),
    problem: 'TUYỆT MẬT',
  },
  {
    name: 'm.docx',
    bytes: officeFile('docx', { text: 'T Ố I   M Ậ T'.normalize('NFD') }),
    problem: 'TỐI MẬT',
  },
  {
    name: 'n.xlsx',
    bytes: officeFile('xlsx', { more: [{ name: 'xl/worksheets/sheet1.xml', data: printedHeader }] }),
    problem: 'TỐI MẬT',
  },
  {
    name: 'o.xlsx',
    bytes: officeFile('xlsx', {
      xml: '<workbook xmlns="urn:x"><sheets><sheet name="Tuyệt mật" sheetId="1"/></sheets></workbook>',
    }),
    problem: 'Tuyệt mật',
  },
  // A text of a workbook of before 2007 begins at an odd byte, after its length.
  {
    name: 'p.xls',
    bytes: compound(
      'Workbook\0',
      Buffer.concat([Buffer.from([0, 7, 0, 1]), Buffer.from('TỐI MẬT', 'utf16le')]),
    ),
    problem: 'TỐI MẬT',
  },
  { name: 'a.docx', bytes: officeFile('docx', { text: 'TUYỆT MẬT' }), problem: 'TUYỆT MẬT' },
  {
    name: 'b.docx',
    bytes: officeFile('docx', { more: [{ name: 'word/header1.xml', data: header }] }),
    problem: 'TỐI MẬT',
  },
  { name: 'c.xlsx', bytes: officeFile('xlsx', { text: 'Độ mật: Mật' }), problem: 'Mật' },
  { name: 'd.pptx', bytes: officeFile('pptx', { text: '(TỐI MẬT)' }), problem: 'TỐI MẬT' },
  { name: 'e.zip', bytes: makeZip([{ name: 'x.txt', data: 'TUYỆT MẬT' }]), problem: 'TUYỆT MẬT' },
  {
    name: 'f.zip',
    bytes: makeZip([{ name: 'x.docx', data: officeFile('docx', { text: 'TỐI MẬT' }) }]),
    problem: 'TỐI MẬT',
  },
  {
    name: 'g.docx',
    bytes: officeFile('docx', {
      more: [{ name: 'word/embeddings/x.xlsx', data: officeFile('xlsx', { text: 'TUYỆT MẬT' }) }],
    }),
    problem: 'TUYỆT MẬT',
  },
  { name: 'h.rtf', bytes: Buffer.from(rtf), problem: 'TUYỆT MẬT' },
  { name: 'i.doc', bytes: compound('WordDocument\0', ' TUYỆT MẬT '), problem: 'TUYỆT MẬT' },
  { name: 'j.odt', bytes: odt('<office><p>TUYỆT MẬT</p></office>'), problem: 'TUYỆT MẬT' },
];

const closed: HostileFile[] = [
  { name: 'khóa.doc', bytes: compound('EncryptedPackage\0'), problem: 'locked' },
  { name: 'khóa.docx', bytes: compound('EncryptionInfo\0', 'EncryptedPackage\0'), problem: 'locked' },
  { name: 'macro.doc', bytes: compound('WordDocument\0', '_VBA_PROJECT\0'), problem: 'macros' },
  { name: 'trống.xls', bytes: compound(), problem: 'broken' },
  { name: 'ngắn.ppt', bytes: compound().subarray(0, 600), problem: 'broken' },
  { name: 'khóa.odt', bytes: odt('<p/>', '<m><encryption-data/></m>'), problem: 'locked' },
  ...Object.entries({ exe: '4d5a90', com: '4d5a', sh: '2321', so: '7f454c46', lnk: '4c00000001140200' }).map(
    ([ending, begin]) => ({
      name: `chương trình.${ending}`,
      bytes: Buffer.from(`${begin}00000000`, 'hex'),
      problem: 'program',
    }),
  ),
  ...['bat', 'cmd', 'js', 'vbs', 'hta', 'ps1', 'scr', 'jar', 'msi', 'reg'].map((ending) => ({
    name: `chạy.${ending}`,
    bytes: Buffer.from('nội dung bất kỳ'),
    problem: 'program',
  })),
  ...Object.entries({
    '7z': '377abcaf271c',
    rar: '526172211a07',
    gz: '1f8b08',
    xz: 'fd377a585a00',
    cab: '4d534346',
  }).map(([ending, begin]) => ({
    name: `nén.${ending}`,
    bytes: Buffer.from(`${begin}00000000`, 'hex'),
    problem: 'unreadable',
  })),
];

export const hostilePapers: HostileFile[] = [...papers, ...markings, ...closed];
