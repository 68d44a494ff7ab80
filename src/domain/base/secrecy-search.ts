import { secrecyMarking } from './secrecy-marking.ts';

/** So many letters are searched at once. */
const atOnce = 64 * 1024;
/** What stands so near a marking says whether it is one. */
const near = 60;
const almost = /m\s*[aâạậËË]/iu;
const followed = /m(?:ậ|a\p{M}*)t\P{L}{1,10}([\p{L}\p{M}]+)(?![\p{L}\p{M}]|$)/giu;

/** Searches a text that comes in pieces for a secrecy marking, each piece with the words around it. */
export class SecrecySearch {
  #text = '';
  /** The marking that was found, if one was. */
  push(piece: string): string | undefined {
    this.#text += piece;
    if (this.#text.length <= atOnce) return undefined;
    const { to, from } = cutOf(this.#text);
    const marking = secrecyMarking(this.#text.slice(0, to));
    this.#text = this.#text.slice(from);
    return marking;
  }
  /** Searches what is left. */
  end(): string | undefined {
    const marking = secrecyMarking(this.#text);
    this.#text = '';
    return marking;
  }
}

/**
 * Where a text may be cut in two: the last place with nothing like a marking around it; else after one and the word that
 * follows, which stands before the next one too.
 */
function cutOf(text: string): { to: number; from: number } {
  for (let at = text.length - near; at > text.length / 2; at -= near)
    if (!almost.test(text.slice(at - near, at + near))) return { to: at, from: at };
  let cut = { to: text.length, from: text.length };
  for (const { 0: found, 1: word = '', index } of text.matchAll(followed)) {
    const to = index + found.length;
    cut = { to, from: to - word.length };
  }
  return cut;
}
