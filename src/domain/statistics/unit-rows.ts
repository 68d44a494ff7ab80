import { openAggregate, type ToldOf } from './open-aggregate.ts';

/** A unit that stands in a table for itself and everything beneath it. */
export interface UnitRow {
  unitId: string;
  /** The units with work that it stands for. */
  unitIds: string[];
}

/**
 * The rows of a table by units: each unit for itself where enough people have work in it, else those under one unit
 * together as that unit, and so on upwards. A row tells of a unit with all that is beneath it; none lies in another.
 * @param paths of each unit with work, the way from it up to its root, itself first
 * @param toldOf of whom the work of some units tells
 */
export function unitRows(
  paths: ReadonlyMap<string, readonly string[]>,
  toldOf: (unitIds: readonly string[]) => ToldOf,
): UnitRow[] {
  const below = new Map<string | undefined, Set<string>>();
  for (const path of paths.values())
    for (const [position, id] of path.entries()) {
      const above = path[position + 1];
      below.set(above, (below.get(above) ?? new Set()).add(id));
    }
  const within = (id: string): string[] => [
    ...(paths.has(id) ? [id] : []),
    ...[...(below.get(id) ?? [])].flatMap(within),
  ];
  const rowsOf = (unitId: string): UnitRow[] => {
    const parts = [...(below.get(unitId) ?? [])];
    const apart =
      parts.length > 0 && !paths.has(unitId) && parts.every((part) => openAggregate(toldOf(within(part))));
    return apart ? parts.flatMap(rowsOf) : [{ unitId, unitIds: within(unitId) }];
  };
  return [...(below.get(undefined) ?? [])].flatMap(rowsOf);
}
