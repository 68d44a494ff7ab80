import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { HeldAppraisal } from '#database/appraisal-store.ts';
import type { Database } from '#database/schema.ts';
import type { Settings } from '#regulation/settings.ts';

/** Why somebody may not judge: it is himself or the unit he heads, he works there, or he or the secretary said so. */
export interface Conflict {
  kind: 'subject' | 'sameUnit' | 'declared';
  reason: string | null;
}

/**
 * Who of some accounts has a conflict of interest in an appraisal on a day. That somebody works in the same unit is one
 * only where the regulation says so.
 */
export async function loadConflicts(
  db: Kysely<Database>,
  { appraisal, subject, access }: HeldAppraisal,
  accountIds: string[],
  settings: Pick<Settings, 'councilConflicts'>,
  day: IsoDate,
): Promise<Map<string, Conflict>> {
  const conflicts = new Map<string, Conflict>();
  if (accountIds.length === 0) return conflicts;
  const declared = await db
    .selectFrom('conflict_of_interest')
    .select(['account_id', 'reason'])
    .where('appraisal_id', '=', appraisal.id)
    .where('account_id', 'in', accountIds)
    .execute();
  for (const { account_id, reason } of declared) conflicts.set(account_id, { kind: 'declared', reason });
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'official_id'])
    .where('id', 'in', accountIds)
    .where('official_id', 'is not', null)
    .execute();
  const colleagues = settings.councilConflicts?.value.includes('sameUnit')
    ? await loadStaff(db, subject.unit_id, day)
    : [];
  for (const { id, official_id } of accounts) {
    if (official_id === null) continue;
    if (colleagues.includes(official_id)) conflicts.set(id, { kind: 'sameUnit', reason: null });
    if (access.ownerIds.includes(official_id)) conflicts.set(id, { kind: 'subject', reason: null });
  }
  return conflicts;
}

async function loadStaff(db: Kysely<Database>, unitId: string, day: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .select('tenure.official_id')
    .where('post.unit_id', '=', unitId)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .execute();
  return rows.map((row) => row.official_id);
}
