import type { Fact } from '../fact.ts';
import type { Sections } from '../pack.ts';
import type { FaultPath, ReportFault } from '../pack-fault.ts';
import { namedNear } from '../nearest-name.ts';
import type { SectionName } from '../pack.ts';
import { type PlacedNode, walkNodes } from './walk-nodes.ts';

/** The names a pack declares; what every reference is checked against. */
export interface Names {
  facts: ReadonlyMap<string, Fact>;
  nodes: ReadonlyMap<string, PlacedNode>;
  levels: readonly string[];
  placed: PlacedNode[];
}

export function namesOf(pack: Sections): Names {
  const placed = walkNodes(pack.scoring);
  return {
    facts: new Map(Object.entries(pack.scoring.facts)),
    nodes: new Map(placed.map((it) => [it.node.id, it])),
    levels: pack.rating.levels.map((level) => level.id),
    placed,
  };
}

/** The facts that can be named inside the rows of a list: the row's fields and everything outside. */
export function factsInRows(facts: Names['facts'], list: string): Names['facts'] {
  const fact = facts.get(list);
  return fact?.type === 'list' ? new Map([...facts, ...Object.entries(fact.fields)]) : facts;
}

/** Where a reference stands and how to say that it leads nowhere. */
export interface Place {
  section: SectionName;
  path: FaultPath;
  report: ReportFault;
}

/** Checks that a fact exists and is of one of the types that can be used here; gives it when so. */
export function checkFact(
  id: string,
  types: Fact['type'][],
  facts: Names['facts'],
  { section, path, report }: Place,
): Fact | undefined {
  const fact = facts.get(id);
  if (fact === undefined) {
    report(section, path, 'unknownFact', namedNear(id, facts.keys()));
    return undefined;
  }
  if (!types.includes(fact.type)) {
    report(section, path, 'wrongFactType', { fact: id, type: fact.type, expected: types });
    return undefined;
  }
  return fact;
}

export function checkLevel(id: string, names: Names, { section, path, report }: Place): boolean {
  if (names.levels.includes(id)) return true;
  report(section, path, 'unknownLevel', namedNear(id, names.levels));
  return false;
}

/** Checks that a node exists and has one value, not one for each row of a list that is being gone through. */
export function checkNode(
  id: string,
  names: Names,
  { section, path, report }: Place,
  rows?: PlacedNode['rows'],
): boolean {
  const placed = names.nodes.get(id);
  if (placed === undefined) {
    report(section, path, 'unknownNode', namedNear(id, names.nodes.keys()));
    return false;
  }
  if (placed.rows !== undefined && placed.rows.each !== rows?.each) {
    report(section, path, 'nodeInRows', { name: id, each: placed.rows.each });
    return false;
  }
  return true;
}

/** Reports every id that stood before; `paths` says where each stands. */
export function checkUnique(
  section: SectionName,
  ids: { id: string; path: FaultPath }[],
  report: ReportFault,
): void {
  const seen = new Set<string>();
  for (const { id, path } of ids) {
    if (seen.has(id)) report(section, path, 'duplicateId', { id });
    seen.add(id);
  }
}
