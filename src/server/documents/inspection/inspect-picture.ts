import { crc32 } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Faulty } from './file-fault.ts';
import { inspectionLimits } from './inspection-limits.ts';
import { pictureSize, type PictureKind } from './picture-size.ts';

/** Width and height of the small picture at most, pixels: twice what a list shows. */
const box = 320;
const quality = 80;

/**
 * Looks into a picture: its size as it says before anything is decoded, whole to its end, nothing of another kind behind it,
 * then decoded. Throws `Faulty`.
 * @returns a small picture of it as WebP, turned as its EXIF says and without what else that tells, as where it was taken;
 * nothing for one too large to decode here
 */
export async function inspectPicture(bytes: Buffer, kind: PictureKind): Promise<Uint8Array | undefined> {
  const size = pictureSize(bytes, kind);
  if (size === undefined) throw new Faulty({ problem: 'broken' });
  const pixels = size.width * size.height;
  if (pixels === 0) throw new Faulty({ problem: 'broken' });
  if (pixels > inspectionLimits.pixels || Math.max(size.width, size.height) > inspectionLimits.side)
    throw new Faulty({ problem: 'tooManyPixels', given: `${size.width} × ${size.height}` });
  if (!endings[kind](bytes)) throw new Faulty({ problem: 'broken' });
  if (isMixed(bytes)) throw new Faulty({ problem: 'mixed' });
  if (pixels > inspectionLimits.decodedPixels) return undefined;
  const picture = await loadImage(bytes).catch(() => undefined);
  if (picture === undefined || picture.width === 0) throw new Faulty({ problem: 'broken' });
  const scale = Math.min(1, box / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const small = createCanvas(width, height);
  small.getContext('2d').drawImage(picture, 0, 0, width, height);
  return small.encode('webp', quality);
}

/** Whether a picture comes to its end. */
const endings: Record<PictureKind, (bytes: Buffer) => boolean> = {
  png: pngIsWhole,
  // Telephones put more pictures behind the first.
  jpeg: (bytes) => bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) > bytes.indexOf(Buffer.from('ffda', 'hex')),
  gif: gifIsWhole,
  webp: (bytes) => bytes.readUInt32LE(4) + 8 <= bytes.length,
};

/** Every chunk with its sum, up to the last; nothing behind that. */
function pngIsWhole(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND')
      return end === bytes.length || isPadding(bytes, end);
    at = end;
  }
  return false;
}

/** GIF89a: blocks up to the trailer, each of pieces that say how long they are. */
function gifIsWhole(bytes: Buffer): boolean {
  const flags = bytes[10] ?? 0;
  let at = 13 + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x3b) return true;
    if (block === 0x2c) {
      const local = bytes[at + 9] ?? 0;
      at += 11 + ((local & 0x80) === 0 ? 0 : 3 * 2 ** ((local & 7) + 1));
    } else if (block === 0x21) at += 2;
    else return false;
    for (let piece = bytes[at]; piece !== undefined && piece !== 0; piece = bytes[at]) at += 1 + piece;
    at += 1;
  }
  return false;
}

const isPadding = (bytes: Buffer, from: number) => bytes.subarray(from).every((byte) => byte === 0);

/** Whether a reader of archives or of PDFs would take it for one of its own. */
function isMixed(bytes: Buffer): boolean {
  return (
    bytes.subarray(-66_000).includes(Buffer.from('504b0506', 'hex')) ||
    bytes.subarray(0, 1024).includes('%PDF-')
  );
}
