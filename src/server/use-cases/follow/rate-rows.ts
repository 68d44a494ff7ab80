import { unitRows } from '#domain/statistics/unit-rows.ts';
import type { FollowedTask } from '#database/follow/followed-tasks.ts';
import { loadUnitNames, loadUnitPaths } from '#database/follow/unit-tree.ts';
import type { Context } from '#use-cases/base/context.ts';
import { toldOf } from './told-of.ts';

export const rowKinds = ['unit', 'block', 'group', 'origin', 'nature'] as const;

interface RateRow {
  /** The id of a unit, or a word. */
  key: string;
  name: string | null;
  units: number;
  fits: (task: FollowedTask) => boolean;
}

/** The rows some work falls into: units, those with few people together under the unit above them, or the words of a kind. */
export async function rateRows(
  { db, today }: Pick<Context, 'db' | 'today'>,
  by: (typeof rowKinds)[number],
  tasks: readonly FollowedTask[],
): Promise<RateRow[]> {
  if (by !== 'unit') {
    const wordOf = (task: FollowedTask) => (by === 'group' ? task.groupId : task[by]);
    return [...new Set(tasks.map(wordOf))].map((key) => ({
      key,
      name: null,
      units: 0,
      fits: (task) => wordOf(task) === key,
    }));
  }
  const byUnit = Map.groupBy(tasks, (task) => task.unitId);
  const paths = await loadUnitPaths(db, [...byUnit.keys()], today);
  const found = unitRows(paths, (ids) => toldOf(ids.flatMap((id) => byUnit.get(id) ?? [])));
  const names = await loadUnitNames(
    db,
    found.map((row) => row.unitId),
  );
  return found.map(({ unitId, unitIds }) => {
    const within = new Set(unitIds);
    return {
      key: unitId,
      name: names.get(unitId) ?? unitId,
      units: unitIds.length,
      fits: (task) => within.has(task.unitId),
    };
  });
}
