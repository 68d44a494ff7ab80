import { refuse } from '#domain/base/result.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Nothing begins in or under a unit that has ended by that day, nor, where the day has a field of its own, before the
 * unit does. Gives `invalidValue`: `alreadyEnded` or `tooEarly`.
 */
export async function refuseEnded(
  context: Context,
  path: string,
  unitId: string,
  day: string,
  dayPath?: string,
): Promise<ReturnType<typeof refuse> | undefined> {
  const unit = await context.db
    .selectFrom('unit')
    .select(['name', 'valid_from', 'valid_to'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (unit === undefined) return undefined;
  if (unit.valid_to !== null && unit.valid_to <= day)
    return refuse('invalidValue', { path, problem: 'alreadyEnded', given: unit.name, limit: unit.valid_to });
  if (dayPath !== undefined && day < unit.valid_from)
    return refuse('invalidValue', { path: dayPath, problem: 'tooEarly', given: day, limit: unit.valid_from });
  return undefined;
}
