import { type Result, ok, refuse } from '#domain/base/result.ts';

export const successionKinds = ['merge', 'split', 'rename', 'dissolve', 'rearrange'] as const;
export type SuccessionKind = (typeof successionKinds)[number];
export const shares = ['whole', 'part', 'remainder'] as const;
export type Share = (typeof shares)[number];

/** What becomes of one unit: how much of it goes into which successor, by its place in the list. */
export interface Going {
  unitId: string;
  into: { successor: number; share: Share }[];
}

/**
 * Whether an act is of its kind: a merger makes one unit of several; a splitting gives at least one unit in parts and
 * a rest to several; a renaming makes one of one; a dissolution makes none; a rearrangement keeps its units.
 * Every unit goes over whole or in one or more parts and one rest; every successor has somebody to come from.
 * Errors: `invalidValue` with the place.
 */
export function checkSuccessionShape(
  kind: SuccessionKind,
  predecessors: Going[],
  successors: number,
): Result<null> {
  const count = counts[kind];
  if (predecessors.length < count.before[0])
    return refuse('invalidValue', { path: 'predecessors', problem: 'tooSmall', limit: `${count.before[0]}` });
  if (predecessors.length > count.before[1])
    return refuse('invalidValue', { path: 'predecessors', problem: 'tooLarge', limit: `${count.before[1]}` });
  if (successors < count.after[0])
    return refuse('invalidValue', { path: 'successors', problem: 'tooSmall', limit: `${count.after[0]}` });
  if (successors > count.after[1])
    return refuse('invalidValue', { path: 'successors', problem: 'tooLarge', limit: `${count.after[1]}` });

  const twice = predecessors.findIndex(
    ({ unitId }, at) => predecessors.findIndex((one) => one.unitId === unitId) < at,
  );
  if (twice >= 0) return misfit(`predecessors[${twice}].unitId`);
  const reached = new Set<number>();
  for (const [at, { into }] of predecessors.entries()) {
    if (!fits(kind, into, successors)) return misfit(`predecessors[${at}].into`);
    for (const { successor } of into) reached.add(successor);
  }
  for (let at = 0; at < successors; at += 1) if (!reached.has(at)) return misfit(`successors[${at}]`);
  if (kind === 'split' && predecessors.every(({ into }) => into.length === 1)) return misfit('predecessors');
  return ok(null);
}

const any = Number.POSITIVE_INFINITY;
const counts: { [kind in SuccessionKind]: { before: [number, number]; after: [number, number] } } = {
  merge: { before: [2, any], after: [1, 1] },
  split: { before: [1, any], after: [2, any] },
  rename: { before: [1, 1], after: [1, 1] },
  dissolve: { before: [1, any], after: [0, 0] },
  rearrange: { before: [1, any], after: [0, 0] },
};

function fits(kind: SuccessionKind, into: Going['into'], successors: number): boolean {
  if (kind === 'dissolve' || kind === 'rearrange') return into.length === 0;
  if (into.some(({ successor }) => successor >= successors)) return false;
  if (new Set(into.map(({ successor }) => successor)).size !== into.length) return false;
  if (into.length === 1) return into[0]?.share === 'whole';
  return (
    into.length > 1 &&
    into.every(({ share }) => share !== 'whole') &&
    into.filter(({ share }) => share === 'remainder').length === 1
  );
}

function misfit(path: string) {
  return refuse('invalidValue', { path, problem: 'doesNotAddUp' });
}
