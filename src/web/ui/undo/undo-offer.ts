import { useSyncExternalStore } from 'react';

/** An act that is not formal, done a moment ago, and the act that takes it back. */
interface Undoable {
  /** What was done, as a sentence without its stop. */
  said: string;
  /** The opposite act; it stands in the log beside the first. */
  undo: () => Promise<unknown>;
}

export type Offer = Undoable & {
  /** Tells one offer from the next. */
  number: number;
};

let offer: Offer | undefined;
let number = 0;
const listeners = new Set<() => void>();

function put(next: Offer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** Offers to take back what was just done; what was offered before is no longer. It stays until the next act. */
export function offerUndo(undoable: Undoable): void {
  number += 1;
  put({ ...undoable, number });
}

/** The offer is over: it was taken, put away, or something else was done since. */
export function endOffer(): void {
  if (offer !== undefined) put(undefined);
}

/** What can be taken back now. */
export function useOffer(): Offer | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offer,
  );
}
