import { covers } from '#domain/access/actor.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Whether the actor is verifier for one of some units: he holds the power for it, or for a unit it is below. */
export async function verifiesFor(
  { db, actor, today }: Pick<Context, 'db' | 'actor' | 'today'>,
  unitIds: string[],
): Promise<boolean> {
  const powers = actor.powers.filter((power) => power.kind === 'verifier');
  if (powers.length === 0) return false;
  for (const unitId of unitIds) {
    const path = await loadUnitPath(db, unitId, today);
    if (powers.some((power) => covers(power, path))) return true;
  }
  return false;
}
