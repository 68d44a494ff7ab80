import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { HeldAppraisal } from '#database/appraisal-store.ts';
import type { Database } from '#database/schema.ts';
import { loadOwnerIds } from '#database/task-store.ts';
import type { Settings } from '#regulation/settings.ts';

/** Why somebody may not judge: it is himself or the unit he heads, he works there, or he or the secretary said so. */
export interface Conflict {
  kind: 'subject' | 'sameUnit' | 'declared';
  reason: string | null;
}

/**
 * The accounts that have a conflict of interest in an appraisal, by where people worked on a day. That somebody works in
 * the same unit is one only where the regulation says so.
 */
export async function loadConflicts(
  db: Kysely<Database>,
  { appraisal, subject }: HeldAppraisal,
  settings: Pick<Settings, 'councilConflicts'>,
  day: IsoDate,
): Promise<Map<string, Conflict>> {
  const conflicts = new Map<string, Conflict>();
  const declared = await db
    .selectFrom('conflict_of_interest')
    .select(['account_id', 'reason'])
    .where('appraisal_id', '=', appraisal.id)
    .execute();
  for (const { account_id, reason } of declared) conflicts.set(account_id, { kind: 'declared', reason });
  const owners = await loadOwnerIds(db, [subject], day);
  const colleagues = settings.councilConflicts?.value.includes('sameUnit')
    ? await loadStaff(db, subject.unit_id, day)
    : [];
  const officials = [...owners, ...colleagues];
  if (officials.length === 0) return conflicts;
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'official_id'])
    .where('official_id', 'in', officials)
    .execute();
  for (const { id, official_id } of accounts)
    conflicts.set(id, {
      kind: official_id !== null && owners.includes(official_id) ? 'subject' : 'sameUnit',
      reason: null,
    });
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
