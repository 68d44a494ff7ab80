import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Faulty } from './file-fault.ts';
import { inspectionLimits } from './inspection-limits.ts';
import { MarkingSearch } from './marking-search.ts';

/** Elements after which a word ends: paragraphs, cells, rows and breaks of the office formats. */
const breaks = new Set([
  'p',
  'si',
  'c',
  'row',
  'tr',
  'tc',
  'h',
  'br',
  'cr',
  'tab',
  'line-break',
  'table-cell',
]);

/** Words of people that stand in an attribute: writing as a picture, as the watermark of a paper, and the name of a sheet. */
const saying: Record<string, string> = { textpath: 'string', sheet: 'name' };

/** `oddHeader`, `firstFooter` … of a sheet. */
const printed = /^(odd|even|first)(Header|Footer)$/;
/** Signs of where and how a header of a workbook is printed, between its words: `&C&"Arial"&14`. */
const headerSigns = /&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/gi;

/**
 * Reads a part of an office file to its end: well formed, without declarations of its own, not too deep, its text without a
 * secrecy marking. Throws `Faulty`.
 * @param onElement told of each element, with its attributes
 */
export async function readXml(
  content: AsyncIterable<Buffer>,
  part: string,
  onElement?: (name: string, attributes: Record<string, string>) => void,
): Promise<void> {
  const search = new MarkingSearch(part);
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw new Faulty({ problem: 'broken', part });
  });
  parser.on('doctype', () => {
    throw new Faulty({ problem: 'entities', part });
  });
  let inHeader = false;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > inspectionLimits.depth) throw new Faulty({ problem: 'broken', part });
    onElement?.(name, attributes);
    const local = localOf(name);
    inHeader = printed.test(local);
    const said = attributes[saying[local] ?? ''];
    if (said !== undefined) search.push(`\n${said}\n`);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    if (inHeader || breaks.has(localOf(name))) search.push('\n');
    inHeader = false;
  });
  parser.on('text', (text) => search.push(inHeader ? text.replace(headerSigns, '\n') : text));
  parser.on('cdata', (text) => search.push(text));
  let decoder: TextDecoder | undefined;
  for await (const piece of content) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoded(decoder, piece, part));
  }
  parser.close();
  search.end();
}

const localOf = (name: string) => name.slice(name.indexOf(':') + 1);

function decoded(decoder: TextDecoder, piece: Buffer, part: string): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new Faulty({ problem: 'broken', part });
  }
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
