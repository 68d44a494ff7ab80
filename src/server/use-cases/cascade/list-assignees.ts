import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { holdersOf } from '#domain/cascade/sides.ts';
import { loadPeopleOf, loadUnitsBelow } from '#database/cascade/unit-people.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { findAbove } from './find-above.ts';
import { listAssigneesAnswer } from '#use-cases/answers/cascade-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  /** The part that is to be divided further; left out, the task itself. */
  parentId: z.uuid().optional(),
  /** The unit to look into; left out, the one whose work it is. */
  unitId: z.uuid().optional(),
});

/**
 * To whom work can be given: the people of a unit, and the units directly below it, to look into in turn. For whoever may
 * share this work out, who needs no power over the organisation for it.
 * Errors: `notFound`, also for a unit that is neither the one whose work it is nor below it; `notAllowed`.
 */
export const listAssignees = query(
  'listAssignees',
  input,
  async (context, { taskId, parentId, unitId }) => {
    const found = await findAbove(context, taskId, parentId, 'toRead');
    if (!found.ok) return found;
    const { cascade, parent } = found.value;
    const ownIds = parent === undefined ? cascade.ownerUnitIds : [parent.unitId];
    if (unitId !== undefined) {
      const path = await loadUnitPath(context.db, unitId, context.today);
      if (!ownIds.some((id) => path.includes(id))) return refuse('notFound', { what: 'unit', id: unitId });
    }
    const unitIds = unitId === undefined ? ownIds : [unitId];
    const holders = holdersOf(cascade, parent);
    const people = await loadPeopleOf(context.db, unitIds, context.today);
    return ok({
      units: await loadUnitsBelow(context.db, unitIds, context.today),
      people: people.filter((person) => !holders.includes(person.officialId)),
    });
  },
  { output: listAssigneesAnswer },
);
