/** How files of a kind begin, at byte 0 unless it says otherwise; from the registrations of the kinds themselves. */
const beginnings: { mediaType: string; at?: number; bytes: number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { mediaType: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { mediaType: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
];

/** Kinds that are a packed folder inside: the beginning tells no more than that. */
const packed = /^application\/(vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.)/;

/** Nothing is known of what is in it. */
const unknown = 'application/octet-stream';

/** So many bytes of a file tell its kind. */
export const tellingBytes = 16;

/**
 * The kind of a file by how it begins. What it claims is believed only where a beginning could not say otherwise: a
 * picture that does not begin like one is of no known kind, and is never shown as one.
 */
export function mediaTypeOf(beginning: Uint8Array, claimed: string): string {
  const found = beginnings.find(({ at = 0, bytes }) =>
    bytes.every((byte, position) => beginning[at + position] === byte),
  );
  if (found?.mediaType === 'application/zip') return packed.test(claimed) ? claimed : found.mediaType;
  if (found !== undefined) return found.mediaType;
  const shouldBeginOtherwise =
    claimed.startsWith('image/') || packed.test(claimed) || beginnings.some((it) => it.mediaType === claimed);
  return shouldBeginOtherwise ? unknown : claimed;
}
