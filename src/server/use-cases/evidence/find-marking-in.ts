import { TextDecoder } from 'node:util';
import { secrecyMarking } from '#domain/base/secrecy-marking.ts';
import type { Bytes } from '#database/evidence/evidence-store.ts';

/** So much of a part is read again with the next: a marking may lie across the two. */
const overlap = 200;

/** The secrecy marking a text carries, read a part at a time: UTF-8, or UTF-16 where it says so at its beginning. */
export async function findMarkingIn(content: Bytes): Promise<string | undefined> {
  let decoder: TextDecoder | undefined;
  let before = '';
  for await (const part of content) {
    decoder ??= new TextDecoder(encodingOf(part));
    const text = before + decoder.decode(part, { stream: true });
    const marking = secrecyMarking(text);
    if (marking !== undefined) return marking;
    before = text.slice(-overlap);
  }
  return undefined;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
