import { Faulty, inPart } from './file-fault.ts';
import { MarkingSearch } from './marking-search.ts';

const kinds: Record<string, string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};
const wide = (text: string) => Buffer.from(text, 'utf16le');
/** Streams a compound file has by its kind. */
const streams: [string, string][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/**
 * Looks into an office file of before 2007 ([MS-CFB]): named streams tell its kind, whether it is locked and whether it has
 * macros; its text lies in UTF-16 and is searched for a marking as it is. Throws `Faulty`.
 */
export function inspectCompound(bytes: Buffer, inside: string): string {
  const part = inPart(inside);
  // A header of 512 bytes says how large the sectors are; a file of less than three of them holds nothing.
  if (bytes.length < 1536 || ![9, 12].includes(bytes.readUInt16LE(30)))
    throw new Faulty({ problem: 'broken', ...part });
  if (bytes.includes(wide('EncryptedPackage')) || bytes.includes(wide('EncryptionInfo')))
    throw new Faulty({ problem: 'locked', ...part });
  if (bytes.includes(wide('_VBA_PROJECT')) || bytes.includes(wide('Macros\0')))
    throw new Faulty({ problem: 'macros', ...part });
  const found = streams.find(([stream]) => bytes.includes(wide(`${stream}\0`)))?.[1];
  if (found === undefined) throw new Faulty({ problem: 'broken', ...part });
  // Texts of a workbook begin at any byte.
  for (const begin of [0, 1]) searchFrom(bytes, begin, inside);
  return kinds[found] ?? 'application/octet-stream';
}

/** What no Vietnamese text holds: signs of the format, as the length of a text that stands before it. */
const strange =
  /[^\s\x21-\x7e\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\p{Mn}\u1ea0-\u1ef9]+/gu;

function searchFrom(bytes: Buffer, begin: number, inside: string): void {
  const search = new MarkingSearch(inside);
  const piece = 128 * 1024;
  for (let at = begin; at < bytes.length; at += piece)
    search.push(bytes.toString('utf16le', at, at + piece).replace(strange, '\n'));
  search.end();
}
