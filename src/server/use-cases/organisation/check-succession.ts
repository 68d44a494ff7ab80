import { may } from '#domain/access/may.ts';
import { addDays } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import {
  type StoredUnit,
  findLaterPost,
  loadPlacementsFrom,
} from '#database/organisation/succession-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { SuccessionInput } from './succession-input.ts';

/** What an act may rest on once it is checked. */
export interface CheckedSuccession {
  /** The unit above from the day on. */
  parentId: string | null;
  /** The unit above the first predecessor before: its log keeps the act. */
  above: string | null;
  /** Units right below the predecessors that are no part of the act. */
  below: string[];
}

/**
 * Whether an act of succession can be done to these units.
 * Errors: `notAllowed`, `notFound` for a parent, `duplicate` for a successor that exists, `invalidValue` for dates,
 * units that have ended, units below that nobody takes over, and a parent below itself.
 */
export async function checkSuccession(
  context: Context,
  input: SuccessionInput,
  units: StoredUnit[],
): Promise<Result<CheckedSuccession>> {
  const { on, kind } = input;
  // Signed at the latest on the day it takes effect, and not on a day to come.
  const lastDay = on < context.today ? on : context.today;
  if (input.paper.signedOn > lastDay)
    return refuse('invalidValue', {
      path: 'paper.signedOn',
      problem: 'tooLate',
      given: input.paper.signedOn,
      limit: lastDay,
    });
  let above: string | null = null;
  for (const [at, unit] of units.entries()) {
    const path = `predecessors[${at}].unitId`;
    const pathBefore = await loadUnitPath(context.db, unit.id, addDays(on, -1));
    const permit = allow(context, pathBefore.slice(1));
    if (!permit.ok) return permit;
    if (at === 0) above = (await loadUnitPath(context.db, unit.id, on))[1] ?? null;
    if (unit.valid_to !== null)
      return refuse('invalidValue', {
        path,
        problem: 'alreadyEnded',
        given: unit.name,
        limit: unit.valid_to,
      });
    if (on <= unit.valid_from)
      return refuse('invalidValue', {
        path: 'on',
        problem: 'beforeBeginning',
        given: unit.name,
        limit: unit.valid_from,
      });
  }

  const parentId = kind === 'dissolve' ? null : input.parentId === undefined ? above : input.parentId;
  const ids = units.map((unit) => unit.id);
  if (parentId !== null) {
    const parent = await checkParent(context, parentId, on, ids);
    if (!parent.ok) return parent;
  } else if (kind !== 'dissolve') {
    const permit = allow(context, []);
    if (input.parentId === null && !permit.ok) return permit;
  }
  const below = await checkBelow(context, input, ids);
  if (!below.ok) return below;
  if (kind !== 'rearrange') {
    const later = await findLaterPost(context.db, ids, on);
    if (later !== undefined)
      return refuse('invalidValue', {
        path: 'on',
        problem: 'laterActs',
        given: later.title,
        limit: later.validFrom,
      });
  }
  const taken = await findTaken(context, input, units, parentId);
  if (taken !== undefined) return refuse('duplicate', { what: 'unit', key: taken });
  return ok({ parentId, above, below: below.value });
}

function allow(context: Context, authorityPath: string[]) {
  return may(context.actor, 'changeOrganisation', { thing: 'succession', authorityPath, ownerIds: [] });
}

async function checkParent(context: Context, parentId: string, on: string, ids: string[]) {
  const parent = await context.db
    .selectFrom('unit')
    .select('name')
    .where('id', '=', parentId)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
    .executeTakeFirst();
  if (parent === undefined) return refuse('notFound', { what: 'unit', id: parentId });
  const path = await loadUnitPath(context.db, parentId, on);
  const permit = allow(context, path);
  if (!permit.ok) return permit;
  return path.some((id) => ids.includes(id))
    ? refuse('invalidValue', { path: 'parentId', problem: 'belowItself', given: parent.name })
    : ok(null);
}

/** The units below must have somewhere to go: to the only successor, or they are part of the act themselves. */
async function checkBelow(
  context: Context,
  { kind, on, successors }: SuccessionInput,
  ids: string[],
): Promise<Result<string[]>> {
  const placements = await loadPlacementsFrom(context.db, ids, on);
  const own = placements.filter((row) => ids.includes(row.unit_id));
  const below = placements.filter((row) => !ids.includes(row.unit_id));
  const [orphan] = below;
  if (kind !== 'rearrange' && successors.length !== 1 && orphan !== undefined)
    return refuse('invalidValue', { path: 'predecessors', problem: 'hasUnitsBelow', given: orphan.name });
  // A place taken on the very day can be left again by an end, but not changed for another.
  const late =
    kind === 'rearrange'
      ? own.find((row) => row.valid_from >= on)
      : (own.find((row) => row.valid_from > on) ?? below.find((row) => row.valid_from >= on));
  if (late !== undefined)
    return refuse('invalidValue', {
      path: 'on',
      problem: 'laterActs',
      given: late.name,
      limit: late.valid_from,
    });
  return ok(kind === 'rearrange' ? [] : below.map((row) => row.unit_id));
}

/** A successor that exists: of the same code and kind, or of the same name under the same unit. */
async function findTaken(
  context: Context,
  input: SuccessionInput,
  units: StoredUnit[],
  parentId: string | null,
): Promise<string | undefined> {
  const ended = units.map((unit) => unit.id);
  for (const [at, { name, code, kind = units[0]?.kind ?? '' }] of input.successors.entries()) {
    const twin = input.successors.findIndex(
      (other) => other.name === name || (code !== undefined && other.code === code),
    );
    if (twin < at) return name;
    const taken = await context.db
      .selectFrom('unit')
      .select('name')
      .where('kind', '=', kind)
      .where('id', 'not in', ended)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', input.on)]))
      .where((where) =>
        where.or([
          ...(code === undefined ? [] : [where('code', '=', code)]),
          where.and([
            where('name', '=', name),
            parentId === null
              ? where.not(where.exists(placesOf(context, input.on)))
              : where.exists(placesOf(context, input.on).where('unit_placement.parent_id', '=', parentId)),
          ]),
        ]),
      )
      .executeTakeFirst();
    if (taken !== undefined) return code === undefined ? name : `${code} ${name}`;
  }
  return undefined;
}

function placesOf(context: Context, on: string) {
  return context.db
    .selectFrom('unit_placement')
    .select('unit_placement.unit_id')
    .whereRef('unit_placement.unit_id', '=', 'unit.id' as never)
    .where((where) =>
      where.or([where('unit_placement.valid_to', 'is', null), where('unit_placement.valid_to', '>', on)]),
    );
}
