import { crc32, deflateSync } from 'node:zlib';
import { madeUpPdf } from '#server/replay/demo/made-up-files.ts';

/** A PDF of one page with a line in letters without accents. */
export const smallPdf = (line: string): Buffer => Buffer.from(madeUpPdf([line]));

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/**
 * A PNG of one grey level.
 * @param more bytes that nobody shows, in a chunk of their own, for a file of some size
 */
export function smallPng({ width = 8, height = 8, more = 0 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('prVt', Buffer.alloc(more, 7)),
    chunk('IDAT', deflateSync(Buffer.alloc(Math.min(1000, height) * (1 + Math.min(1000, width)), 0x60))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
