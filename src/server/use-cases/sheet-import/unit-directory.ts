import { refuse, type Result, ok } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import type { Context } from '#use-cases/base/context.ts';

export interface ListedUnit {
  id: string;
  code: string | null;
  name: string;
  tree: 'party' | 'government';
  parentId: string | null;
  validFrom: string;
}

/** The units of today by what a table calls them: their code, or their name in any case, with or without accents. */
export interface UnitDirectory {
  add(unit: ListedUnit): void;
  /** A unit by its id, where it holds today. */
  get(id: string): ListedUnit | undefined;
  /** The units a text names. */
  named(text: string): readonly ListedUnit[];
  /** The one unit a text names. Errors: `notFound`; `invalidValue` `severalFit` at the path. */
  find(text: string, path: string): Result<ListedUnit>;
}

export async function loadUnitDirectory({ db, today }: Context): Promise<UnitDirectory> {
  const byKey = new Map<string, ListedUnit[]>();
  const byId = new Map<string, ListedUnit>();
  const add = (unit: ListedUnit) => {
    byId.set(unit.id, unit);
    for (const key of new Set([searchKey(unit.name), ...(unit.code === null ? [] : [searchKey(unit.code)])]))
      byKey.set(key, [...(byKey.get(key) ?? []), unit]);
  };
  const units = await db
    .selectFrom('unit')
    .leftJoin('unit_placement as place', (join) =>
      join
        .onRef('place.unit_id', '=', 'unit.id')
        .on('place.valid_from', '<=', today)
        .on((on) => on.or([on('place.valid_to', 'is', null), on('place.valid_to', '>', today)])),
    )
    .select(['unit.id', 'unit.code', 'unit.name', 'unit.tree', 'place.parent_id as parentId'])
    .select('unit.valid_from as validFrom')
    .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', today)]))
    .execute();
  for (const unit of units) add(unit);
  const named = (text: string) => byKey.get(searchKey(text)) ?? [];
  return {
    add,
    get: (id) => byId.get(id),
    named,
    find(text, path) {
      const found = named(text);
      const [unit] = found;
      if (unit === undefined) return refuse('notFound', { what: 'unit', id: text });
      if (found.length > 1) return refuse('invalidValue', { path, problem: 'severalFit', given: text });
      return ok(unit);
    },
  };
}
