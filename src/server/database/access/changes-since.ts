import { type Kysely, sql } from 'kysely';
import { type Difference, differencesBetween } from '#domain/audit/differences-between.ts';
import type { Change, Refusal, Thing } from '#domain/base/refusal.ts';
import type { Database } from '#database/schema.ts';

/** At most this many acts are told of one thing, the newest; and of so many rows of a table. */
const told = 10;

/** Things whose changes are told with who made them and what they say now; of the rest somebody may judge, and be judged. */
const open = new Set<Thing>(['task', 'subTask', 'backlogEntry', 'letterhead', 'pack']);

type Conflict = Extract<Refusal, { kind: 'versionConflict' }>;

/**
 * A conflict with what was done since the version seen, so that both versions can be compared; also where it is of one row
 * of a table. Other refusals as they are.
 */
export async function withChanges(db: Kysely<Database>, refusal: Refusal): Promise<Refusal> {
  if (refusal.kind === 'versionConflict') return conflictWithChanges(db, refusal);
  if (refusal.kind !== 'faultyRows') return refusal;
  const overtaken = refusal.params.faults
    .filter((it) => it.refusal.kind === 'versionConflict')
    .slice(0, told);
  const faults = [];
  for (const fault of refusal.params.faults)
    faults.push(
      overtaken.includes(fault) ? { ...fault, refusal: await withChanges(db, fault.refusal) } : fault,
    );
  return { ...refusal, params: { ...refusal.params, faults } };
}

async function conflictWithChanges(db: Kysely<Database>, refusal: Conflict): Promise<Conflict> {
  if (refusal.params.id === undefined) return refusal;
  const { what, id, seen } = refusal.params;
  const rows = await db
    .selectFrom('log_entry')
    .leftJoin('account', 'account.id', 'log_entry.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['log_entry.action', 'log_entry.at', 'log_entry.before', 'log_entry.after'])
    .select(['account.user_name', 'official.full_name'])
    .where('log_entry.thing', '=', what)
    .where('log_entry.thing_id', '=', id)
    .where(sql<boolean>`(log_entry.after ->> 'version')::bigint > ${seen}`)
    .orderBy('log_entry.at', 'desc')
    .orderBy('log_entry.sequence', 'desc')
    .limit(told)
    .execute();
  const changes = rows.map(({ action, at, before, after, user_name, full_name }): Change => {
    if (!open.has(what)) return { action, at, by: null, reason: null, fields: [] };
    return {
      action,
      at,
      by: full_name ?? user_name,
      reason: textIn(after, 'reason') ?? textIn(after, 'note'),
      fields: fieldsOf(before, after),
    };
  });
  await nameUnits(db, changes);
  return { ...refusal, params: { ...refusal.params, changes } };
}

/** Units are told by their names. */
async function nameUnits(db: Kysely<Database>, changes: Change[]): Promise<void> {
  const fields = changes.flatMap((change) => change.fields).filter(({ path }) => path === 'unitId');
  if (fields.length === 0) return;
  const ids = fields.flatMap(({ before, after }) => [before, after]).filter((id) => id !== null);
  const units = await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute();
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name ?? null;
  for (const field of fields)
    Object.assign(field, { before: nameOf(field.before), after: nameOf(field.after) });
}

/** What an act worded anew: entries keep it as `was` and `is`, as `changes`, or as fields that stood there before. */
function fieldsOf(before: unknown, after: unknown): Difference[] {
  const was = partOf(after, 'was');
  if (was !== undefined) return differencesBetween(was, partOf(after, 'is'));
  const changes = partOf(after, 'changes');
  if (Array.isArray(changes))
    return changes.map(({ field, before: from, after: to }) => ({ path: field, before: from, after: to }));
  const fields = Object.keys(isRecord(before) ? before : {});
  return differencesBetween(before, Object.fromEntries(fields.map((name) => [name, partOf(after, name)])));
}

function textIn(content: unknown, name: string): string | null {
  const value = partOf(content, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function partOf(content: unknown, name: string): unknown {
  return isRecord(content) ? content[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
