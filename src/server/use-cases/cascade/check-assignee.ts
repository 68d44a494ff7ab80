import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Cascade } from '#domain/cascade/cascade.ts';
import { holdersOf } from '#domain/cascade/sides.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import { findTenureUnit, isUnit } from '#database/cascade/find-assignee.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { loadHeadsOf } from '#database/cascade/cascade-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Who takes a part: a unit, or an official in a post. */
export const assigneeSchema = z.union([
  z.strictObject({ unitId: z.uuid() }),
  z.strictObject({ officialId: z.uuid(), postId: z.uuid() }),
]);

export interface Assignee {
  unitId: string;
  officialId: string | null;
  postId: string | null;
}

/**
 * Whether work can be given to somebody: a unit that is, or an official in a post that he holds, today, in the unit
 * whose work it is or below it; and not to whoever holds it already.
 * Errors: `notFound` for a unit or a tenure that is not there, `invalidValue`.
 */
export async function checkAssignee(
  { db, today }: Context,
  assignee: z.output<typeof assigneeSchema>,
  { cascade, parent }: { cascade: Cascade; parent: SubTask | undefined },
  path: string,
): Promise<Result<Assignee>> {
  const found = await findAssignee(db, assignee, today);
  if (!found.ok) return found;
  const { unitId, officialId } = found.value;
  const withinIds = parent === undefined ? cascade.ownerUnitIds : [parent.unitId];
  const unitPath = await loadUnitPath(db, unitId, today);
  if (!withinIds.some((id) => unitPath.includes(id)))
    return refuse('invalidValue', { path, problem: 'unknownOption' });
  const takers =
    officialId === null ? ((await loadHeadsOf(db, [unitId], today)).get(unitId) ?? []) : [officialId];
  const holders = holdersOf(cascade, parent);
  if (takers.some((id) => holders.includes(id))) return refuse('invalidValue', { path, problem: 'ownWork' });
  return found;
}

async function findAssignee(
  db: Context['db'],
  assignee: z.output<typeof assigneeSchema>,
  today: string,
): Promise<Result<Assignee>> {
  if ('unitId' in assignee) {
    const { unitId } = assignee;
    return (await isUnit(db, unitId, today))
      ? ok({ unitId, officialId: null, postId: null })
      : refuse('notFound', { what: 'unit', id: unitId });
  }
  const { officialId, postId } = assignee;
  const unitId = await findTenureUnit(db, assignee, today);
  return unitId === undefined
    ? refuse('notFound', { what: 'tenure', id: postId })
    : ok({ unitId, officialId, postId });
}
