import { rolesOn, type Subject } from '#domain/access/may.ts';
import type { Role } from '#regulation/life-cycle.ts';
import type { Context } from '#use-cases/base/context.ts';
import { verifiesFor } from './verifies-for.ts';

/**
 * The roles somebody has on a product: those on its task, but where it names a unit that is to verify it, verifier is only
 * who is so for that unit. None at all: he does not learn that it exists.
 */
export async function productRoles(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  task: Subject,
  verifyingUnitId: string | null,
): Promise<{ roles: Role[]; ownWork: boolean; sees: boolean }> {
  const onTask = rolesOn(context.actor, task);
  const ownWork = onTask.includes('owner') || onTask.includes('assistant');
  if (verifyingUnitId === null) return { roles: onTask, ownWork, sees: onTask.length > 0 };
  const byUnit = await verifiesFor(context, [verifyingUnitId]);
  const others = onTask.filter((role) => role !== 'verifier');
  return { roles: byUnit ? [...others, 'verifier'] : others, ownWork, sees: onTask.length > 0 || byUnit };
}
