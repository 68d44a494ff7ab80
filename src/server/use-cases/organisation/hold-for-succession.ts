import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Going, checkSuccessionShape } from '#domain/organisation/succession-shape.ts';
import { type StoredUnit, holdUnits } from '#database/organisation/succession-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { type CheckedSuccession, checkSuccession } from './check-succession.ts';
import type { SuccessionInput } from './succession-input.ts';

interface HeldForSuccession {
  predecessors: Going[];
  units: StoredUnit[];
  checked: CheckedSuccession;
}

/**
 * Reads an act of succession, keeps others from changing its units until the transaction ends, and checks that it can be
 * done. Errors: those of `checkSuccessionShape` and `checkSuccession`; `notFound` for a unit.
 */
export async function holdForSuccession(
  context: Context,
  input: SuccessionInput,
): Promise<Result<HeldForSuccession>> {
  const predecessors: Going[] = input.predecessors.map(({ unitId, into }) => ({
    unitId,
    into: into ?? (input.successors.length === 1 ? [{ successor: 0, share: 'whole' }] : []),
  }));
  const shape = checkSuccessionShape(input.kind, predecessors, input.successors.length);
  if (!shape.ok) return shape;
  const held = await holdUnits(
    context.db,
    predecessors.map((one) => one.unitId),
  );
  const units: StoredUnit[] = [];
  for (const { unitId } of predecessors) {
    const unit = held.get(unitId);
    if (unit === undefined) return refuse('notFound', { what: 'unit', id: unitId });
    units.push(unit);
  }
  const checked = await checkSuccession(context, input, units);
  return checked.ok ? ok({ predecessors, units, checked: checked.value }) : checked;
}
