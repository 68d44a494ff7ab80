import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * Writes an archive of exactly so many bytes: films of some 60 MB without a sense, as they are, which nothing packs smaller.
 * Never held whole. Gives its SHA-256, hex.
 */
export function writeLargeZip(path: string, size: number): string {
  const block = randomBytes(1024 * 1024);
  const names = ['phim-1.mp4', 'phim-2.mp4', 'phim-3.mp4'];
  const around = names.reduce((sum, name) => sum + 30 + 46 + 2 * name.length, 22);
  const each = Math.floor((size - around) / names.length);
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  const write = (bytes: Buffer) => {
    hash.update(bytes);
    writeSync(file, bytes);
  };
  const list: Buffer[] = [];
  let place = 0;
  for (const [at, name] of names.entries()) {
    const length = at === 0 ? size - around - each * (names.length - 1) : each;
    const pieces = Array.from({ length: Math.ceil(length / block.length) }, (_, piece) =>
      block.subarray(0, Math.min(block.length, length - piece * block.length)),
    );
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(
      pieces.reduce((sum, piece) => crc32(piece, sum), 0),
      10,
    );
    fields.writeUInt32LE(length, 14);
    fields.writeUInt32LE(length, 18);
    fields.writeUInt16LE(name.length, 22);
    write(Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name)]));
    for (const piece of pieces) write(piece);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    list.push(Buffer.from('504b01021403', 'hex'), fields, tail, Buffer.from(name));
    place += 30 + name.length + length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(place, 16);
  write(Buffer.concat([listed, end]));
  closeSync(file);
  return hash.digest('hex');
}
