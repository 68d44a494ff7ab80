import { refuse } from '#domain/base/result.ts';
import { findEndedUnit } from '#database/organisation-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Nothing begins in or under a unit that has ended by that day. Gives `invalidValue` when it has. */
export async function refuseEnded(
  context: Context,
  path: string,
  unitId: string,
  day: string,
): Promise<ReturnType<typeof refuse> | undefined> {
  const ended = await findEndedUnit(context.db, unitId, day);
  return ended === undefined
    ? undefined
    : refuse('invalidValue', { path, problem: 'alreadyEnded', given: ended.name, limit: ended.endedOn });
}
