import { secrecyMarking } from '#domain/base/secrecy-marking.ts';
import { Faulty, inPart } from './file-fault.ts';

/** So much is searched at once, and so much of it again with the next: a marking may lie across the two. */
const atOnce = 64 * 1024;
const overlap = 200;

/** Searches a text that comes in pieces for a secrecy marking; throws `Faulty` where there is one. */
export class MarkingSearch {
  readonly #part: string;
  #text = '';
  constructor(part: string) {
    this.#part = part;
  }
  push(piece: string): void {
    this.#text += piece;
    if (this.#text.length > atOnce) this.#search();
  }
  end(): void {
    this.#search();
  }
  #search(): void {
    const marking = secrecyMarking(this.#text);
    if (marking !== undefined) throw new Faulty({ marking, ...inPart(this.#part) });
    this.#text = this.#text.slice(-overlap);
  }
}
