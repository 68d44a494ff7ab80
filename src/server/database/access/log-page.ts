import { type Kysely, sql } from 'kysely';
import type { Database } from '#database/schema.ts';
import { likeText } from '#database/like-text.ts';

export interface LogFilter {
  /** Instants: from the first on, before the second. */
  from: string | undefined;
  until: string | undefined;
  action?: string | undefined;
  thing?: string | undefined;
  thingId?: string | undefined;
  userName?: string | undefined;
  /** Entries of these authorities, whatever they are about; and entries of any authority about these things. */
  authorities: string[] | 'all';
  things: string[];
  after: { at: string; authorityId: string; sequence: number } | undefined;
}

/** Entries of the log, the latest first, each with who acted and where. */
export async function loadLogPage(db: Kysely<Database>, filter: LogFilter, limit: number) {
  const { authorities, things, after } = filter;
  let rows = db
    .selectFrom('log_entry')
    .leftJoin('account', 'account.id', 'log_entry.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .leftJoin('official as other', (join) =>
      join.on(sql<boolean>`other.id::text = log_entry.on_behalf_of::text`),
    )
    .leftJoin('unit', 'unit.id', 'log_entry.authority_id')
    .select(['log_entry.authority_id as authorityId', 'unit.name as authorityName'])
    .select(['log_entry.sequence', 'log_entry.at', 'account.user_name as userName'])
    .select(['official.full_name as fullName', 'other.full_name as onBehalfOf'])
    .select(['log_entry.action', 'log_entry.thing', 'log_entry.thing_id as thingId'])
    .select(['log_entry.before', 'log_entry.after', 'log_entry.hash']);
  if (authorities !== 'all')
    rows = rows.where((where) =>
      where.or([
        sql<boolean>`log_entry.authority_id = any(${authorities}::uuid[])`,
        sql<boolean>`log_entry.thing = any(${things}::text[])`,
      ]),
    );
  if (filter.from !== undefined) rows = rows.where('log_entry.at', '>=', filter.from);
  if (filter.until !== undefined) rows = rows.where('log_entry.at', '<', filter.until);
  if (filter.action !== undefined) rows = rows.where('log_entry.action', '=', filter.action);
  if (filter.thing !== undefined) rows = rows.where('log_entry.thing', '=', filter.thing);
  if (filter.thingId !== undefined) rows = rows.where('log_entry.thing_id', '=', filter.thingId);
  if (filter.userName !== undefined)
    rows = rows.where('account.user_name', 'like', `%${likeText(filter.userName)}%`);
  if (after !== undefined)
    rows = rows.where(
      sql<boolean>`(log_entry.at, log_entry.authority_id, log_entry.sequence)
        < (${after.at}::timestamptz, ${after.authorityId}::uuid, ${after.sequence}::bigint)`,
    );
  return rows
    .orderBy('log_entry.at', 'desc')
    .orderBy('log_entry.authority_id', 'desc')
    .orderBy('log_entry.sequence', 'desc')
    .limit(limit)
    .execute();
}

/** What things of the log are called, by id, as far as they have a name. */
export async function loadNames(
  db: Kysely<Database>,
  entries: { thing: string; thingId: string }[],
): Promise<Map<string, string>> {
  const idsOf = (thing: string) => [
    ...new Set(entries.filter((entry) => entry.thing === thing).map((entry) => entry.thingId)),
  ];
  const named = {
    account: ['account', 'user_name'],
    campaign: ['campaign', 'title'],
    official: ['official', 'full_name'],
    post: ['post', 'title'],
    succession: ['succession', 'title'],
    task: ['task', 'title'],
    unit: ['unit', 'name'],
  } as const;
  const names = new Map<string, string>();
  for (const [thing, [table, column]] of Object.entries(named)) {
    const ids = idsOf(thing);
    if (ids.length === 0) continue;
    const { rows } = await sql<{ id: string; name: string }>`
      select id::text as id, ${sql.ref(column)} as name from ${sql.table(table)}
      where id::text = any(${ids}::text[])`.execute(db);
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}
