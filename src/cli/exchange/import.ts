import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Kysely } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { rowRefusalWording } from '#domain/wording/row-refusal-wording.ts';
import { loadReleasedPacks } from '#database/regulation/released-pack-store.ts';
import type { Database } from '#database/schema.ts';
import { scanWithClamd } from '#server/documents/scan/clamd.ts';
import type { EvidenceSettings } from '#server/evidence-settings.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform } from '#use-cases/base/perform.ts';
import { applyImport, checkImport } from '#use-cases/sheet-import/begin-import.ts';
import { getImport, listImportRows } from '#use-cases/sheet-import/get-import.ts';
import { sheetKindNames } from '#use-cases/sheet-import/sheet-kind-names.ts';
import { takeInSheet } from '#use-cases/sheet-import/take-in-sheet.ts';
import {
  answerCommand,
  type AnswerOptions,
  answerRefusal,
  complain,
  type ExitCode,
  exitCodes,
  say,
  sayJson,
} from '#cli/answer.ts';
import { runOnDatabase } from '#cli/on-database.ts';
import { packShelves } from '#cli/pack-shelves.ts';

interface Options extends AnswerOptions {
  user: string;
  campaign?: string;
  dryRun?: boolean;
  goodRowsOnly?: boolean;
}

/** `dotpha import <kind> <file.xlsx>`: enters a table of an office, in the name of an account and with its powers only. */
export function importCommand(): Command {
  return answerCommand(
    'import',
    'enter a table of an office from an .xlsx file, columns as they are recognised',
  )
    .argument('<kind>', sheetKindNames.join(' | '))
    .argument('<file>', 'the workbook')
    .requiredOption('--user <name>', 'the account in whose name it is entered')
    .option('--campaign <id>', 'the campaign the rows belong to')
    .option('--dry-run', 'tell what would be done, enter nothing')
    .option('--good-rows-only', 'enter the rows without faults and leave the others; else all or none')
    .action(async (kind: string, file: string, options: Options) => {
      process.exitCode = await runOnDatabase('dotpha import', options, (db, { evidence }) =>
        importFile(db, kind, file, evidence, options),
      );
    });
}

/** 0 when every row is in or would be, 1 when rows are at fault or the table is refused, 2 for what cannot be read. */
async function importFile(
  db: Kysely<Database>,
  kind: string,
  file: string,
  { clamd }: EvidenceSettings,
  options: Options,
): Promise<ExitCode> {
  const known = sheetKindNames.find((name) => name === kind);
  const content = await readFile(file, 'base64').catch(() => undefined);
  if (known === undefined || content === undefined) {
    complain(known === undefined ? `${kind}: ${sheetKindNames.join(' | ')}` : file);
    return exitCodes.misuse;
  }
  const now = new Date().toISOString();
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', options.user)
    .executeTakeFirst();
  const actor = account && (await findActorOf(db, account.id, dayInVietnam(now)));
  if (actor === undefined) {
    complain(`--user ${options.user}`);
    return exitCodes.misuse;
  }
  const packs = await loadPackLibrary({ folders: packShelves() });
  packs.take(await loadReleasedPacks(db));
  const scan = clamd && ((bytes: string | Uint8Array) => scanWithClamd(clamd, bytes));
  const services = { db, packs, scan };
  const call = () => ({ actor, now, requestId: randomUUID() });
  const taken = await perform(services, call(), takeInSheet, {
    kind: known,
    campaignId: options.campaign,
    fileName: basename(file).slice(0, 200),
    content,
  });
  if (!taken.ok) return answerRefusal(taken.refusal, options);
  const importId = taken.value.id;
  const read = await perform(services, call(), getImport, { importId });
  if (!read.ok) return answerRefusal(read.refusal, options);
  const sheet = Math.max(
    read.value.sheets.findIndex(({ headingRow }) => headingRow !== null),
    0,
  );
  const choice = { importId, sheet, places: read.value.sheets[sheet]?.places ?? {} };
  const begun = options.dryRun
    ? await perform(services, call(), checkImport, choice)
    : await perform(services, call(), applyImport, {
        ...choice,
        goodRowsOnly: options.goodRowsOnly ?? false,
      });
  if (!begun.ok) return answerRefusal(begun.refusal, options);
  const done = await perform(services, call(), getImport, { importId });
  const told = await perform(services, call(), listImportRows, { importId });
  if (!done.ok) return answerRefusal(done.refusal, options);
  if (!told.ok) return answerRefusal(told.refusal, options);
  const { state, counts, refusals } = done.value;
  const wordingOf = (refusal: Refusal) =>
    rowRefusalWording(refusal, (name) => done.value.columns.find((column) => column.name === name)?.title);
  if (options.json) sayJson({ importId, state, counts, refusals, rows: told.value.rows });
  else {
    for (const refusal of refusals) complain(wordingOf(refusal)[options.lang]);
    for (const { faults } of told.value.rows)
      for (const fault of faults) say(`${fault.at}: ${wordingOf(fault.refusal)[options.lang]}`);
    if (counts !== null)
      say(`${state}: + ${counts.create}  ~ ${counts.change}  = ${counts.same}  ! ${counts.fault}`);
  }
  return refusals.length === 0 && counts?.fault === 0 ? exitCodes.done : exitCodes.refused;
}
