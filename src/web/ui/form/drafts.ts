import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';

/** Drafts are kept in this browser, apart for each account, with every keystroke. */
const shelf = (account: string) => `dotpha.draft.${account}.`;

interface Kept<Value> {
  /** When it was last written at, an instant. */
  at: string;
  value: Value;
}

function read<Value>(key: string): Kept<Value> | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Kept<Value>);
  } catch {
    return undefined;
  }
}

function useAccount(): string {
  return useSuspenseQuery(api.account.whoAmI.queryOptions({ input: {} })).data.userName;
}

/**
 * Something that is being written: what was begun before, else `initial`. Every change is kept at once, so that neither a
 * lost session nor a closed window loses anything; `drop` forgets it.
 */
export function useDraft<Value>(name: string, initial: () => Value) {
  const key = `${shelf(useAccount())}${name}`;
  const [kept, setKept] = useState<Kept<Value> | undefined>(() => read<Value>(key));
  const [fresh] = useState(initial);
  return {
    value: kept?.value ?? fresh,
    /** When it was last written at; undefined while nothing has been. */
    keptAt: kept?.at,
    change: (value: Value) => {
      const next = { at: new Date().toISOString(), value };
      setKept(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // No room: the form goes on without being kept.
      }
    },
    drop: () => {
      localStorage.removeItem(key);
      setKept(undefined);
    },
  };
}

/** The drafts of whoever is signed in whose names begin so, the latest first. */
export function useDrafts<Value>(beginning: string): (Kept<Value> & { name: string })[] {
  const prefix = shelf(useAccount());
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix + beginning))
    .flatMap((key) => {
      const kept = read<Value>(key);
      return kept === undefined ? [] : [{ ...kept, name: key.slice(prefix.length) }];
    })
    .toSorted((one, other) => other.at.localeCompare(one.at));
}
