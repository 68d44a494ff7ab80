import { type Kysely, sql } from 'kysely';
import type { Refusal, Thing } from '#domain/base/refusal.ts';
import type { Database } from '#database/schema.ts';

/** At most this many acts are told; the newest. */
const told = 10;

/** Things whose changes name who made them; of the rest, as of an appraisal, who judged is not told. */
const named = new Set<Thing>(['task']);

/** A conflict with what was done since the version seen: so that both versions can be compared. Others as they are. */
export async function withChanges(db: Kysely<Database>, refusal: Refusal): Promise<Refusal> {
  if (refusal.kind !== 'versionConflict' || refusal.params.id === undefined) return refusal;
  const { what, id, seen } = refusal.params;
  const rows = await db
    .selectFrom('log_entry')
    .leftJoin('account', 'account.id', 'log_entry.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['log_entry.action', 'log_entry.at', 'account.user_name', 'official.full_name'])
    .where('log_entry.thing', '=', what)
    .where('log_entry.thing_id', '=', id)
    .where(sql<boolean>`(log_entry.after ->> 'version')::bigint > ${seen}`)
    .orderBy('log_entry.at', 'desc')
    .limit(told)
    .execute();
  const changes = rows.map(({ action, at, user_name, full_name }) => ({
    action,
    at,
    by: named.has(what) ? (full_name ?? user_name) : null,
  }));
  return { ...refusal, params: { ...refusal.params, changes } };
}
