export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp';

/** Width and height of a picture as it says itself, pixels; nothing where it does not. Nothing is decoded. */
export function pictureSize(bytes: Buffer, kind: PictureKind): { width: number; height: number } | undefined {
  try {
    return readers[kind](bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Reader = (bytes: Buffer) => { width: number; height: number } | undefined;

const readers: Record<PictureKind, Reader> = {
  // PNG 1.2, 11.2.2: the first chunk is IHDR, of 13 bytes.
  png: (bytes) =>
    bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.readUInt32BE(8) === 13
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : undefined,
  gif: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  jpeg: jpegSize,
  webp: webpSize,
};

/** ITU T.81, B.2: segments up to a frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpegSize(bytes: Buffer) {
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    // The data begin, or the picture ends, without a frame.
    if (marker === 0xda || marker === 0xd9) return undefined;
    at += 2 + (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) ? 0 : bytes.readUInt16BE(at + 2));
  }
}

/** RFC 9649: VP8 (lossy), VP8L (lossless) or VP8X (extended). */
function webpSize(bytes: Buffer) {
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (chunk === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  return undefined;
}
