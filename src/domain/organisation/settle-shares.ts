import type { PlacedUnit } from './find-named-units.ts';
import type { Traced, Untraced } from './traced-unit.ts';
import type { DecideReason, Level, PlannedLink, PlannedSuccession, ToDecide, UnitRef } from './unit-plan.ts';

/**
 * Puts units after that share a unit before into one act, and lets through only what adds up: a unit before goes
 * whole to one unit after, or in one or more parts and one rest. All others are listed, and what hangs on them too.
 */
export function settleShares(
  units: (Traced | Untraced)[],
  level: Level,
  parent: UnitRef | null,
  before: PlacedUnit[],
): { successions: PlannedSuccession[]; toDecide: ToDecide[] } {
  const placed = new Map(before.map((unit) => [unit.code, unit]));
  const traced = units.filter((unit) => 'links' in unit);
  const toDecide = units.flatMap((unit) => ('links' in unit ? [] : [listed(unit)]));
  const successions: PlannedSuccession[] = [];
  for (const group of groupsOf(traced)) {
    const links = group.flatMap((unit) => unit.links);
    const faults = faultsOf(links);
    if (faults.size === 0) successions.push({ kind: kindOf(group), level, parent, links });
    else
      for (const { after, text, links: own } of group) {
        const bad = own.find((link) => faults.has(link.before.code));
        toDecide.push({
          after,
          text,
          reason: (bad && faults.get(bad.before.code)) ?? 'dependsOnAnother',
          at: bad?.before.name ?? '',
          candidates: own.flatMap(({ before: { code } }) => placed.get(code) ?? []),
        });
      }
  }
  return { successions, toDecide: [...toDecide, ...unnamed(units, before)] };
}

/** Units after, together when they share a unit before, in the order they came in. */
function groupsOf(units: Traced[]): Traced[][] {
  const groups: { codes: Set<string>; units: Traced[] }[] = [];
  for (const unit of units) {
    const codes = unit.links.map((link) => link.before.code);
    const touched = groups.filter((group) => codes.some((code) => group.codes.has(code)));
    const [first, ...others] = touched;
    const group = first ?? { codes: new Set<string>(), units: [] };
    if (first === undefined) groups.push(group);
    for (const other of others) {
      for (const code of other.codes) group.codes.add(code);
      group.units.push(...other.units);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const code of codes) group.codes.add(code);
    group.units.push(unit);
  }
  return groups.map((group) => group.units);
}

/** The units before that do not go over as a whole, by code, with the reason. */
function faultsOf(links: PlannedLink[]): Map<string, DecideReason> {
  const faults = new Map<string, DecideReason>();
  for (const [code, own] of Map.groupBy(links, (link) => link.before.code)) {
    const count = (share: PlannedLink['share']) => own.filter((link) => link.share === share).length;
    if (count('whole') > 0 && own.length > 1) faults.set(code, 'wholeTwice');
    else if (count('whole') === 0 && (count('remainder') !== 1 || count('part') === 0))
      faults.set(code, 'sharesDoNotFit');
  }
  return faults;
}

function kindOf(group: Traced[]): PlannedSuccession['kind'] {
  const [first] = group;
  if (group.length > 1 || first === undefined) return 'split';
  if (first.unchanged) return 'rearrange';
  return first.links.length > 1 ? 'merge' : 'rename';
}

function listed({ after, text, reason, at, candidates }: Untraced): ToDecide {
  return { after, text, reason, at, candidates };
}

function unnamed(units: (Traced | Untraced)[], before: PlacedUnit[]): ToDecide[] {
  const named = new Set(
    units.flatMap((unit) =>
      'links' in unit
        ? unit.links.map((link) => link.before.code)
        : [...unit.candidates, ...unit.named].map(({ code }) => code),
    ),
  );
  return before
    .filter(({ code }) => !named.has(code))
    .map((unit) => ({ after: null, reason: 'notNamed', text: '', at: unit.name, candidates: [unit] }));
}
