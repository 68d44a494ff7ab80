import { sql } from 'kysely';
import type { LogEntry } from '#domain/audit/log-entry.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type Result, refuse } from '#domain/base/result.ts';
import { cellName, inReadingOrder } from '#domain/sheet/cell-at.ts';
import type { Columns, Places } from '#domain/sheet/column.ts';
import { findHeading } from '#domain/sheet/find-heading.ts';
import { findRecords } from '#domain/sheet/find-records.ts';
import { type CellFault, type ReadRecord, readRecords } from '#domain/sheet/read-records.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import type { Context } from '#use-cases/base/context.ts';
import { mayBeTriedAgain, refusalOfDatabase } from '#use-cases/base/refusal-of-database.ts';
import { lineReader } from './faulty-lines.ts';
import { countsOf, type ImportChoice, type ImportOutcome, type RowOutcome } from './import-run.ts';
import type { EnterRow, RowDone, RowWork, SheetKind } from './sheet-kind.ts';

interface Entering {
  /** What the rows that were entered did, each in the name of whoever it was done for. */
  acts: LogEntry[];
  kind: SheetKind;
  campaignId: string | undefined;
  sheets: Sheet[];
  choice: ImportChoice;
  /** Told how many rows are done, of how many. */
  onDone?: ((done: number, total: number) => Promise<void>) | undefined;
}

/**
 * Enters the rows of a table through the use cases that enter them one by one, so that their rules stand in one place. A row
 * with a fault leaves nothing behind.
 */
export async function enterRows(whole: Context, entering: Entering): Promise<ImportOutcome> {
  const { acts, kind, campaignId, sheets, choice, onDone } = entering;
  const sheet = sheets[choice.sheet];
  const heading = sheet && findHeading(sheet, kind.columns);
  if (sheet === undefined || heading === undefined) return refusedWhole(noTable());
  const lacking = Object.entries(kind.columns).filter(
    ([name, column]) => column.required && !column.fromGroup && choice.places[name] === undefined,
  );
  if (lacking.length > 0)
    return refusedWhole(
      ...lacking.map(([path]) => refuse('invalidValue', { path, problem: 'noColumn' }).refusal),
    );
  const { records, passedOver } = findRecords(sheet, kind.columns, heading, choice.places, kind.goesOn);
  if (records.length === 0) return refusedWhole(noTable());
  const read = readRecords(sheet, kind.columns, choice.places, records, heading.reach);
  // A delegation of one row does not reach into the next.
  let onBehalfOf: Pick<LogEntry, 'onBehalfOf'> = {};
  const context: Context = {
    ...whole,
    record: (entry) => void acts.push({ ...entry, ...onBehalfOf }),
    actOnBehalfOf: (officialId) => void (onBehalfOf = { onBehalfOf: officialId }),
  };
  const opened = await kind.open(context, campaignId);
  if (!opened.ok) return refusedWhole(opened.refusal);

  const rows: RowOutcome[] = [];
  for (const record of kind.sort?.(read) ?? read) {
    onBehalfOf = {};
    const before = acts.length;
    const row = await enterOne(context, record, kind.columns, choice.places, opened.value);
    // What a row did before its fault was undone with it.
    if (row.does === 'fault') acts.length = before;
    rows.push(row);
    if (rows.length % 100 === 0) await onDone?.(rows.length, records.length);
  }
  rows.sort((one, other) => one.row - other.row);
  const { titles } = heading;
  const linesOf = lineReader(sheet, { columns: kind.columns, places: choice.places, titles }, records);
  for (const row of rows) if (row.does === 'fault') row.lines = linesOf(row.row);
  return { rows, passedOver, counts: countsOf(rows), titles };
}

function refusedWhole(...refusals: Refusal[]): ImportOutcome {
  return { rows: [], passedOver: [], counts: countsOf([]), titles: [], refusals };
}

function noTable(): Refusal {
  return refuse('invalidValue', { path: 'sheet', problem: 'noTable' }).refusal;
}

async function enterOne(
  context: Context,
  record: ReadRecord,
  columns: Columns,
  places: Places,
  work: RowWork,
): Promise<RowOutcome> {
  const { row } = record;
  const [label = ''] = Object.keys(columns).flatMap((name) => record.lines[0]?.values[name] ?? []);
  const at = (refusal: Refusal) => placed(refusal, record, columns, places);
  const faults = [...record.faults];
  await sql`savepoint sheet_row`.execute(context.db);
  if (faults.length === 0) {
    const entered = await caught(work.enter, record);
    if (entered.ok) {
      await sql`release savepoint sheet_row`.execute(context.db);
      return { row, ...entered.value, label: entered.value.label.slice(0, 200), faults: [] };
    }
    faults.push(at(entered.refusal));
    await sql`rollback to savepoint sheet_row`.execute(context.db);
  }
  // Of a cell one thing is said: what could not be read names nothing either.
  const said = new Set(faults.map((fault) => fault.at));
  faults.push(...(await work.look(record)).map(at).filter((fault) => !said.has(fault.at)));
  await sql`rollback to savepoint sheet_row`.execute(context.db);
  await sql`release savepoint sheet_row`.execute(context.db);
  faults.sort((one, other) => inReadingOrder(one.at, other.at));
  return { row, does: 'fault', label: String(label).slice(0, 200), faults };
}

async function caught(enter: EnterRow, record: ReadRecord): Promise<Result<RowDone>> {
  try {
    return await enter(record);
  } catch (error) {
    const refusal = mayBeTriedAgain(error) ? undefined : refusalOfDatabase(error);
    if (refusal === undefined) throw error;
    return { ok: false, refusal };
  }
}

/**
 * A refusal at the cell its path names, in the row of the record it counts, or at the cell that says what it names; else at
 * the first column that must be filled.
 */
function placed(refusal: Refusal, { row, lines }: ReadRecord, columns: Columns, places: Places): CellFault {
  const { path = '', id, key } = refusal.params as { path?: string; id?: string; key?: string };
  const [, line = '0'] = /\[(\d+)\]/.exec(path) ?? [];
  const name = id ?? key;
  const saying = Object.keys(columns).find((column) => {
    const value = lines[0]?.values[column];
    return (
      name !== undefined && typeof value === 'string' && (name === value || name.startsWith(`${value} `))
    );
  });
  const required = Object.keys(columns).find((column) => columns[column]?.required && column in places);
  const column = [path.split('.').at(-1) ?? '', saying ?? '', required ?? ''].find((it) => it in places);
  return {
    at: cellName(lines[Number(line)]?.row ?? row, places[column ?? ''] ?? 0),
    refusal,
  };
}
