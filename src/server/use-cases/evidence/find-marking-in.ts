import { TextDecoder } from 'node:util';
import { SecrecySearch } from '#domain/base/secrecy-search.ts';
import type { Bytes } from '#database/evidence/evidence-store.ts';

/**
 * The secrecy marking a text carries, read a part at a time: UTF-8, or UTF-16 where it says so at its beginning.
 * @param isText whether it is read to the end, whatever is in it; else only as far as it is text
 */
export async function findMarkingIn(content: Bytes, isText: boolean): Promise<string | undefined> {
  const search = new SecrecySearch();
  let decoder: TextDecoder | undefined;
  for await (const part of content) {
    decoder ??= new TextDecoder(encodingOf(part), { fatal: !isText });
    const decoded = decodedPart(decoder, part);
    if (decoded === undefined) break;
    const marking = search.push(decoded);
    if (marking !== undefined) return marking;
  }
  return search.end();
}

/** The text of a part; nothing where it is none, as in a PDF or a packed file. */
function decodedPart(decoder: TextDecoder, part: Uint8Array): string | undefined {
  try {
    return decoder.decode(part, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
