import { ok, refuse, type Result } from '#domain/base/result.ts';
import type { Context } from '#use-cases/base/context.ts';
import type { SheetKind } from './sheet-kind.ts';

/**
 * A token enters by a table only what it could enter row by row.
 * Errors: `scopeMissing`, with the first scope it lacks.
 */
export function mayWrite(
  { scopes }: Pick<Context, 'scopes'>,
  { writes }: Pick<SheetKind, 'writes'>,
): Result<true> {
  const lacking = scopes && writes.find((scope) => !scopes.includes(scope));
  return lacking === undefined ? ok(true) : refuse('scopeMissing', { scope: lacking });
}
