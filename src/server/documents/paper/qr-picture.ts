import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/** Pixels a module of the code takes. */
const scale = 8;

/** A QR code as PNG, black on white, for word processors: they all read PNG. */
export function qrPicture(text: string): Buffer {
  const { data } = encode(text, { border: 0 });
  const side = data.length * scale;
  // Each line of a PNG begins with its filter: none.
  const lines = data.flatMap((row) => {
    const line = Buffer.alloc(side + 1, 255);
    line[0] = 0;
    row.forEach((dark, at) => dark && line.fill(0, 1 + at * scale, 1 + (at + 1) * scale));
    return Array.from({ length: scale }, () => line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
