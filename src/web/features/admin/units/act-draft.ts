import type { SuccessionKind } from '#domain/organisation/succession-shape.ts';
import type { Choice } from '../search-choice.tsx';

/** An act on units as it is being filled in. */
export interface ActDraft {
  kind: SuccessionKind;
  on: string | null | undefined;
  predecessors: Choice[];
  /** Names of the new units. */
  successors: string[];
  /** Of a splitting: which of the new units takes what is not given to the others. */
  rest: number;
  parent: Choice | null;
}

/** How many units an act of a kind turns into how many. */
export const shapes: {
  [kind in SuccessionKind]: { before: [number, number]; after: number; more: boolean };
} = {
  merge: { before: [2, 1000], after: 1, more: false },
  split: { before: [1, 1], after: 2, more: true },
  rename: { before: [1, 1], after: 1, more: false },
  dissolve: { before: [1, 1000], after: 0, more: false },
  rearrange: { before: [1, 1000], after: 0, more: false },
};

/** The act as it is sent, its paper left out; nothing while it is not complete. */
export function actOf({ kind, on, predecessors, successors, rest, parent }: ActDraft) {
  const { before, after, more } = shapes[kind];
  const names = successors.slice(0, more ? undefined : after).map((name) => name.trim());
  if (!on || predecessors.length < before[0] || predecessors.length > before[1]) return undefined;
  if (names.includes('') || names.length < after || (kind === 'rearrange' && parent === null))
    return undefined;
  const into = names.map((_, successor) => ({
    successor,
    share: successor === rest ? ('remainder' as const) : ('part' as const),
  }));
  return {
    kind,
    on,
    predecessors: predecessors.map(({ value: unitId }) => ({
      unitId,
      ...(kind === 'split' ? { into } : {}),
    })),
    successors: names.map((name) => ({ name })),
    ...(parent === null ? {} : { parentId: parent.value }),
  };
}
