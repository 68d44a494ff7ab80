import type { Kysely } from 'kysely';
import { type Difference, differencesBetween } from '#domain/audit/differences-between.ts';
import type { Thing } from '#domain/base/refusal.ts';
import type { Database } from '#database/schema.ts';

/** Acts on a thing from the log, the latest first, with who did them and on whose behalf. */
export async function loadHistory(
  db: Kysely<Database>,
  { thing, id }: { thing: Thing; id: string },
  page: { after: number | undefined; limit: number },
) {
  const rows = await db
    .selectFrom('log_entry')
    .leftJoin('account', 'account.id', 'log_entry.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .leftJoin('official as principal', 'principal.id', 'log_entry.on_behalf_of')
    .select(['log_entry.sequence', 'log_entry.at', 'log_entry.action', 'log_entry.before', 'log_entry.after'])
    .select(['account.user_name', 'official.full_name', 'log_entry.on_behalf_of'])
    .select('principal.full_name as principal_name')
    .where('log_entry.thing', '=', thing)
    .where('log_entry.thing_id', '=', id)
    .$if(page.after !== undefined, (older) => older.where('log_entry.sequence', '<', String(page.after ?? 0)))
    .orderBy('log_entry.sequence', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    at: row.at,
    action: row.action,
    from: stateIn(row.before),
    to: stateIn(row.after),
    reason: textIn(row.after, 'reason'),
    decisionId: textIn(row.after, 'decisionId'),
    reportId: textIn(row.after, 'reportId'),
    changes: changesIn(row.after),
    by: row.full_name ?? row.user_name,
    onBehalfOf:
      row.on_behalf_of === null ? null : { officialId: row.on_behalf_of, fullName: row.principal_name },
  }));
}

/** The state an entry speaks of; null where it tells of none. */
const stateIn = (content: unknown) => textIn(content, 'state');

/** A text of an entry; null where it tells of none. */
function textIn(content: unknown, name: string): string | null {
  const value = fieldOf(content, name);
  return typeof value === 'string' ? value : null;
}

/** What an act that words a thing anew changed: it keeps what was and what is. */
function changesIn(after: unknown): Difference[] {
  const was = fieldOf(after, 'was');
  return was === undefined ? [] : differencesBetween(was, fieldOf(after, 'is'));
}

function fieldOf(content: unknown, name: string): unknown {
  return typeof content === 'object' && content !== null
    ? (content as Record<string, unknown>)[name]
    : undefined;
}
