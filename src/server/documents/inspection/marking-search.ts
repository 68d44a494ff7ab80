import { SecrecySearch } from '#domain/base/secrecy-search.ts';
import { Faulty, inPart } from './file-fault.ts';

/** Searches a text that comes in pieces for a secrecy marking; throws `Faulty` where there is one. */
export class MarkingSearch {
  readonly #part: string;
  readonly #search = new SecrecySearch();
  constructor(part: string) {
    this.#part = part;
  }
  push(piece: string): void {
    this.#tell(this.#search.push(piece));
  }
  end(): void {
    this.#tell(this.#search.end());
  }
  #tell(marking: string | undefined): void {
    if (marking !== undefined) throw new Faulty({ marking, ...inPart(this.#part) });
  }
}
