import { sql } from 'kysely';
import { type LogEntry, noAuthority } from '#domain/audit/log-entry.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import type { Context } from '#use-cases/base/context.ts';
import { enterRows } from './enter-rows.ts';
import type { ImportChoice, ImportOutcome } from './import-run.ts';
import type { FoundImport } from './reach-import.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** Lets one import at a time be carried out: two files with the same rows would each find nothing entered yet. */
export async function holdImports({ db }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sheet_import'))`.execute(db);
}

/**
 * Does what an import waits for. A check enters every row and takes all of it back: what it tells is what applying would do.
 * Applying keeps all rows, or where that was chosen those without faults; else none.
 */
export async function carryOut(
  context: Context,
  found: FoundImport,
  onDone?: (done: number, total: number) => Promise<void>,
): Promise<ImportOutcome> {
  const { db, now } = context;
  await holdImports(context);
  const checks = found.state === 'checking';
  const choice = found.choice as ImportChoice;
  const acts: LogEntry[] = [];
  await sql`savepoint sheet_whole`.execute(db);
  const outcome = await enterRows(context, {
    acts,
    kind: sheetKinds[found.kind],
    campaignId: found.campaign_id ?? undefined,
    sheets: found.sheets as Sheet[],
    choice,
    onDone,
  });
  const keeps =
    !checks && outcome.refusals === undefined && (choice.goodRowsOnly || outcome.counts.fault === 0);
  if (!keeps) {
    await sql`rollback to savepoint sheet_whole`.execute(db);
    for (const row of outcome.rows) delete row.about;
  }
  await db
    .updateTable('sheet_import')
    .set({
      state: keeps ? 'applied' : 'checked',
      outcome: JSON.stringify(outcome),
      done: outcome.rows.length,
      total: outcome.rows.length,
      // What stood in the table is in the system now; what is not, with what is wrong in it, in the outcome.
      ...(keeps ? { applied_at: now, sheets: '[]' } : {}),
    })
    .where('id', '=', found.id)
    .execute();
  if (!keeps) return outcome;
  for (const act of acts) context.record(act);
  context.record({
    authorityId: noAuthority,
    action: 'applyImport',
    thing: 'import',
    thingId: found.id,
    after: { kind: found.kind, fileName: found.file_name, sha256: found.sha256, counts: outcome.counts },
  });
  return outcome;
}
