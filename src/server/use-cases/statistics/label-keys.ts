import type { Wording } from '#regulation/wording.ts';
import { loadUnitNames } from '#database/follow/unit-tree.ts';
import type { Cell, Dimension } from '#database/use/count-cells.ts';
import type { Context } from '#use-cases/base/context.ts';

/** The names of the authorities, groups and levels in a table: groups and levels as the regulations at hand call them. */
export async function labelKeys(
  { db, packs }: Pick<Context, 'db' | 'packs'>,
  by: Dimension[],
  cells: Cell[],
): Promise<{ dimension: Dimension; key: string; title: Wording }[]> {
  const labels = [];
  for (const [position, dimension] of by.entries()) {
    const keys = [...new Set(cells.flatMap((cell) => cell.keys[position] ?? []))];
    if (dimension === 'authority') {
      const names = await loadUnitNames(db, keys);
      for (const [key, name] of names) labels.push({ dimension, key, title: { vi: name, en: name } });
    }
    if (dimension !== 'group' && dimension !== 'level') continue;
    const titles = packs
      .list()
      .flatMap(({ pack }) => (dimension === 'group' ? pack.groups : pack.rating.levels))
      .map(({ id, title }) => [id, title] as const);
    const known = new Map(titles);
    for (const key of keys) {
      const title = known.get(key);
      if (title !== undefined) labels.push({ dimension, key, title: { vi: title.vi, en: title.en } });
    }
  }
  return labels;
}
