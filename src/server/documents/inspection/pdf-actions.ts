import { inflateSync } from 'node:zlib';

/** What a PDF may do by itself when it is opened: run a script, start a program. */
const acting = /\/(JavaScript|JS|Launch)(?![A-Za-z0-9])/;

/** A stream of objects is no larger than this in an honest file. */
const largest = 32 * 1024 * 1024;

/**
 * Whether the objects of a PDF name a script or a program to start. Only objects are read, not the pictures and fonts between
 * them, where the letters may come by chance; packed objects are unpacked.
 */
export function pdfActs(bytes: Buffer): boolean {
  let at = 0;
  for (;;) {
    const begin = bytes.indexOf('stream', at);
    const objects = bytes.toString('latin1', at, begin < 0 ? undefined : begin);
    if (acting.test(plain(objects))) return true;
    if (begin < 0) return false;
    const end = bytes.indexOf('endstream', begin);
    if (end < 0) return false;
    if (/\/Type\s*\/ObjStm/.test(plain(objects.slice(-2000)))) {
      const from = begin + 'stream'.length + (bytes[begin + 6] === 0x0d && bytes[begin + 7] === 0x0a ? 2 : 1);
      const unpacked = inflated(bytes.subarray(from, end));
      if (unpacked !== undefined && acting.test(plain(unpacked))) return true;
    }
    at = end + 'endstream'.length;
  }
}

/** Letters of a name may stand as their numbers: /J#61vaScript. */
function plain(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function inflated(packed: Buffer): string | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: largest, finishFlush: 2 }).toString('latin1');
  } catch {
    return undefined;
  }
}
