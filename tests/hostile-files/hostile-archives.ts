import { deflateRawSync } from 'node:zlib';
import type { HostileFile } from './hostile-file.ts';
import { makeZip, type Packed } from './make-zip.ts';
import { officeFile, type OfficeKind, officeKinds, soundFiles } from './sound-files.ts';

const note = (name: string, more: Partial<Packed> = {}): Packed => ({ name, data: 'x', ...more });
const bomb = Buffer.alloc(20 * 1024 * 1024);

const leadingOut = ['../trên.txt', '/etc/passwd', 'a/../../b.txt', 'C:/b.txt', '..\\b.txt', '\\\\may\\b.txt'];
const paths: HostileFile[] = leadingOut.flatMap((name, at) => [
  { name: `đường dẫn ${at}.zip`, bytes: makeZip([note(name)]), problem: 'unsafePath' },
  { name: `đường dẫn ${at}.docx`, bytes: officeFile('docx', { more: [note(name)] }), problem: 'unsafePath' },
]);

const bombs: HostileFile[] = [
  { name: 'bom.zip', bytes: makeZip([{ name: 'số không.txt', data: bomb }]), problem: 'unpacksTooLarge' },
  ...officeKinds.map((kind) => ({
    name: `bom.${kind}`,
    bytes: officeFile(kind, { more: [{ name: 'số không.xml', data: bomb }] }),
    problem: 'unpacksTooLarge',
  })),
  {
    name: 'nói lớn.zip',
    bytes: makeZip([note('lớn.txt', { says: 0xfffffffe })]),
    problem: 'unpacksTooLarge',
  },
  { name: 'nói nhỏ.zip', bytes: makeZip([{ name: 'nhỏ.txt', data: bomb, says: 10 }]), problem: 'broken' },
  ...officeKinds.map((kind) => ({
    name: `nói nhỏ.${kind}`,
    bytes: officeFile(kind, { more: [{ name: 'nhỏ.xml', data: bomb, says: 10 }] }),
    problem: 'broken',
  })),
  {
    name: 'chồng nhau.zip',
    bytes: makeZip([note('a.txt'), note('b.txt', { at: 0 }), note('c.txt', { at: 0 })]),
    problem: 'unpacksTooLarge',
  },
  ...['zip', '7z', 'rar', 'tar', 'gz', 'tgz'].map((ending) => ({
    name: `lồng ${ending}.zip`,
    bytes: makeZip([{ name: `trong.${ending}`, data: soundFiles['zip'] ?? '' }]),
    problem: 'nested',
  })),
  {
    name: 'lồng sâu.zip',
    bytes: makeZip([
      {
        name: 'trong',
        data: makeZip([{ name: 'trong nữa', data: makeZip([{ name: 'x', data: makeZip([note('y')]) }]) }]),
      },
    ]),
    problem: 'nested',
  },
  { name: 'hai tên.zip', bytes: makeZip([note('a.txt'), note('a.txt')]), problem: 'broken' },
  { name: 'liên kết.zip', bytes: makeZip([note('a', { attributes: 0xa1ff0000 })]), problem: 'unsafePath' },
  { name: 'sai tổng.zip', bytes: makeZip([note('a.txt', { sum: 1 })]), problem: 'broken' },
  { name: 'lạ.zip', bytes: makeZip([note('a.txt', { method: 99 })]), problem: 'unreadable' },
  { name: 'khóa.zip', bytes: makeZip([note('a.txt', { flags: 0x0801 })]), problem: 'locked' },
  { name: 'chương trình.zip', bytes: makeZip([note('cài đặt.exe')]), problem: 'program' },
  { name: 'kịch bản.zip', bytes: makeZip([note('chạy.ps1')]), problem: 'program' },
  { name: 'đội lốt.zip', bytes: makeZip([note('ảnh.png', { data: 'MZ giả' })]), problem: 'program' },
];

const declarations = {
  'thực thể ngoài': '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
  'thực thể mạng': '<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]><r>&x;</r>',
  'DTD ngoài': '<!DOCTYPE r SYSTEM "http://127.0.0.1:1/r.dtd"><r/>',
  'thực thể tham số': '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///x"> %p;]><r/>',
  'tỉ tiếng cười': `<!DOCTYPE r [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]><r>&a19;</r>`,
};
const malformed = {
  'thẻ chưa đóng': '<r><a></r>',
  'hai gốc': '<r/><r/>',
  'không phải XML': 'chữ thường',
  rỗng: '<',
  'thực thể lạ': '<r>&la;</r>',
  'thuộc tính hai lần': '<r a="1" a="2"/>',
  'ký tự cấm': '<r>\u0001</r>',
  'lồng quá sâu': '<a>'.repeat(3000) + '</a>'.repeat(3000),
};
const xml: HostileFile[] = officeKinds.flatMap((kind) => [
  ...Object.entries(declarations).map(([name, text]) => ({
    name: `${name}.${kind}`,
    bytes: officeFile(kind, { xml: text }),
    problem: 'entities',
  })),
  ...Object.entries(malformed).map(([name, text]) => ({
    name: `${name}.${kind}`,
    bytes: officeFile(kind, { xml: text }),
    problem: 'broken',
  })),
]);

const relation = (type: string) => ({
  name: 'word/_rels/settings.xml.rels',
  data: `<Relationships xmlns="urn:r"><Relationship Id="a" Type="http://schemas/${type}" Target="http://127.0.0.1:1/x" TargetMode="External"/></Relationships>`,
});
const types = (kind: OfficeKind) =>
  makeZip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="urn:t"><Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    },
    ...(kind === 'docx' ? [{ name: 'word/document.xml', data: '<d/>' }] : []),
    ...(kind === 'xlsx' ? [{ name: 'xl/workbook.xml', data: '<d/>' }] : []),
    ...(kind === 'pptx' ? [{ name: 'ppt/presentation.xml', data: '<d/>' }] : []),
  ]);
const acting: HostileFile[] = [
  ...officeKinds.flatMap((kind) => [
    {
      name: `macro.${kind}`,
      bytes: officeFile(kind, { more: [note('x/vbaProject.bin')] }),
      problem: 'macros',
    },
    { name: `kiểu macro.${kind}`, bytes: types(kind), problem: 'macros' },
    {
      name: `điều khiển.${kind}`,
      bytes: officeFile(kind, { more: [note('x/activeX1.bin')] }),
      problem: 'macros',
    },
    {
      name: `khóa phần.${kind}`,
      bytes: officeFile(kind, { more: [note('a.xml', { flags: 0x0801 })] }),
      problem: 'locked',
    },
  ]),
  ...['attachedTemplate', 'oleObject', 'frame', 'subDocument'].map((type) => ({
    name: `${type}.docx`,
    bytes: officeFile('docx', { more: [relation(type)] }),
    problem: 'external',
  })),
];

/** Every byte of the packed content turned over in its turn: the sum of the list no longer fits. */
const flipped: HostileFile[] = officeKinds.flatMap((kind) =>
  Array.from({ length: 8 }, (_, at) => {
    const bytes = Buffer.from(officeFile(kind));
    const begin = 30 + '[Content_Types].xml'.length;
    const place = begin + 4 + at * 5;
    bytes[place] = (bytes[place] ?? 0) ^ 0x55;
    return { name: `lật ${at}.${kind}`, bytes, problem: 'broken' };
  }),
);

/** Packed bytes that belong to nothing. */
const loose: HostileFile[] = [
  {
    name: 'rời.zip',
    bytes: Buffer.concat([Buffer.from('504b0304', 'hex'), deflateRawSync('x')]),
    problem: 'broken',
  },
];

export const hostileArchives: HostileFile[] = [...paths, ...bombs, ...xml, ...acting, ...flipped, ...loose];
