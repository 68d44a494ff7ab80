import { may } from '#domain/access/may.ts';
import { type Result, ok } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Whether somebody may write and release regulations. They hold for everybody under the highest authority: so its
 * specialist may, and whoever administrates everything; a specialist of an authority below may not.
 * Errors: `notAllowed`.
 */
export async function mayChangePacks({
  db,
  actor,
  today,
}: Pick<Context, 'db' | 'actor' | 'today'>): Promise<Result<null>> {
  const subject = { thing: 'pack' as const, authorityPath: [] as string[], ownerIds: [] };
  const everywhere = may(actor, 'changePacks', subject);
  if (everywhere.ok) return ok(null);
  for (const { unitId } of actor.powers) {
    if (unitId === null || !may(actor, 'changePacks', { ...subject, authorityPath: [unitId] }).ok) continue;
    const path = await loadUnitPath(db, unitId, today);
    const managing = await db
      .selectFrom('management')
      .select('authority_id')
      .distinct()
      .where('authority_id', 'in', path.length === 0 ? [unitId] : path)
      .execute();
    if (managing.length === 1 && managing[0]?.authority_id === unitId) return ok(null);
  }
  return everywhere;
}
