import type { LogEntry } from '#domain/audit/log-entry.ts';

type Listener = (entries: readonly LogEntry[]) => void;

/** Passes on what was done in this process, for pages that watch. Listeners learn of it after it is kept for good. */
export class Commits {
  readonly #listeners = new Set<Listener>();

  tell(entries: readonly LogEntry[]): void {
    for (const listener of this.#listeners) listener(entries);
  }

  /** @returns ends the listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
