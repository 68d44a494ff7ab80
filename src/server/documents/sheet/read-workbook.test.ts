import { deflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from './read-workbook.ts';

const whyOf = async (bytes: Uint8Array) => {
  const read = await readWorkbook(bytes);
  return read.ok ? 'read' : read.refusal.params;
};

it('reads figures, days, shares, yes and no, and text of old fonts, with joined cells', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows: [
          ['Tên', null, 'Ngày', 'Tỷ lệ'],
          ['NguyÔn V¨n An', 12.5, new Date('2026-09-30'), 0.85],
          ['c«ng', true, 'quý III/2026', 7],
        ],
        cells: new Map([
          ['1,2', { value: new Date('2026-09-30'), type: 'date', style: { numFmt: 'dd/mm/yyyy' } }],
          ['1,3', { value: 0.85, type: 'number', style: { numFmt: '0%' } }],
          ['2,0', { value: 'c«ng', type: 'string', style: { font: { name: '.VnTimeH' } } }],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      },
      { name: 'Ẩn', hidden: true, rows: [['Không đọc']] },
    ],
  });
  expect(await readWorkbook(bytes)).toEqual({
    ok: true,
    value: [
      {
        name: 'Danh sách',
        rows: [
          ['Tên', null, 'Ngày', 'Tỷ lệ'],
          ['Nguyễn Văn An', 12.5, { day: '2026-09-30' }, { percent: 85 }],
          ['CÔNG', true, 'quý III/2026', 7],
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        converted: { tcvn3: 2, vni: 0 },
      },
    ],
  });
});

it('takes of joined cells that lie over each other the first, and none beyond the table', async () => {
  const joined = (startRow: number, endRow: number) => ({ startRow, endRow, startCol: 0, endCol: 0 });
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows: [['Tên'], ['An'], ['Bình']],
        merges: [joined(0, 1), joined(0, 1), joined(1, 9), joined(2, 9), joined(5, 9)],
      },
    ],
  });
  expect(await readWorkbook(bytes)).toMatchObject({
    value: [
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 2, left: 0, bottom: 9, right: 0 },
        ],
      },
    ],
  });
});

it('says of a file that it is none, an old one, or another kind of archive', async () => {
  expect(await whyOf(Buffer.from('TT;Tên'))).toEqual({ why: 'notWorkbook' });
  expect(await whyOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({ why: 'oldOrLocked' });
  expect(await whyOf(archiveOf('thu.txt', Buffer.from('x')))).toEqual({ why: 'notWorkbook' });
});

it('refuses a bomb by what its list says', async () => {
  const zeros = Buffer.alloc(2 * 1024 * 1024);
  expect(await whyOf(archiveOf('xl/workbook.xml', zeros))).toEqual({ why: 'tooLarge' });
});

it('says of a workbook with a broken part that it is damaged', async () => {
  expect(await whyOf(archiveOf('xl/workbook.xml', Buffer.from('<workbook')))).toEqual({ why: 'damaged' });
});

it('ends a sound workbook with a hostile part: entities within entities, tags within tags, and one that is locked', async () => {
  const sound = await writeXlsx({ sheets: [{ name: 'Danh sách', rows: [['Tên'], ['An']] }] });
  const withPart = (name: string, content: string) =>
    new PizZip(sound).file(name, content).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  expect(await whyOf(withPart('ghi chú.xml', '<a/>'))).toBe('read');
  const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`);
  const laughing = `<!DOCTYPE sst [<!ENTITY a0 "ha">${entities.join('')}]><sst><si><t>&a12;</t></si></sst>`;
  const outcomes = [
    await whyOf(withPart('xl/workbook.xml', laughing)),
    await whyOf(withPart('xl/workbook.xml', '<a>'.repeat(20_000))),
  ];
  const locked = Buffer.from(sound);
  const listed = locked.indexOf(Buffer.from('504b0102', 'hex'));
  locked.writeUInt16LE(locked.readUInt16LE(listed + 8) | 1, listed + 8);
  outcomes.push(await whyOf(locked));
  expect(outcomes).toEqual([{ why: 'damaged' }, { why: 'damaged' }, { why: 'oldOrLocked' }]);
});

/** An archive of one part, by APPNOTE.TXT 6.3: local header, content, central directory, end. */
function archiveOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crcOf(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(20, 0);
  const length = Buffer.alloc(4);
  length.writeUInt16LE(name.length);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, length, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('504b01021400', 'hex'),
    common,
    length,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

function crcOf(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
