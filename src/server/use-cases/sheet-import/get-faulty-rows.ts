import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import type { Columns } from '#domain/sheet/column.ts';
import { findHeading } from '#domain/sheet/find-heading.ts';
import { findRecords } from '#domain/sheet/find-records.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import { rowRefusalWording } from '#domain/wording/row-refusal-wording.ts';
import { writeFaultyRows } from '#server/documents/sheet/write-faulty-rows.ts';
import { query } from '#use-cases/base/use-case.ts';
import { lineReader } from './faulty-lines.ts';
import type { ImportChoice, ImportOutcome } from './import-run.ts';
import { type FoundImport, reachImport } from './reach-import.ts';
import { getFaultyRowsAnswer } from '#use-cases/answers/import-answers.ts';
import type { SheetKind } from './sheet-kind.ts';
import { sheetKinds } from './sheet-kinds.ts';

const input = z.strictObject({ importId: z.uuid(), language: z.enum(['vi', 'en']).default('vi') });

/** The rows with faults as a workbook: their cells, and what is wrong in the language of whoever mends them. */
export const getFaultyRows = query(
  'getFaultyRows',
  input,
  async (context, { importId, language }) => {
    const reached = await reachImport(context, importId);
    if (!reached.ok) return reached;
    const found = reached.value;
    const columns: Columns = sheetKinds[found.kind].columns;
    const outcome = found.outcome as ImportOutcome | null;
    const older = outcome?.titles === undefined ? rowsOfSheet(found) : undefined;
    const rows = (outcome?.rows ?? []).flatMap(({ row, does, lines, faults }) =>
      ((lines ?? (does === 'fault' && older?.linesOf(row))) || []).map((cells, position) => {
        const told = faults.map(
          ({ at, refusal }) =>
            `${at}: ${rowRefusalWording(refusal, (name) => columns[name]?.title)[language]}`,
        );
        return { cells, faults: position === 0 ? told.join('\n') : '' };
      }),
    );
    const fileName = found.file_name.replace(/(\.xlsx)?$/i, ' - dong loi.xlsx');
    const heads = outcome?.titles ?? older?.titles;
    if (heads === undefined || rows.length === 0) return ok({ fileName, content: '' });
    const titles = heads.map((title) => title.replace(/\s+/g, ' '));
    const content = Buffer.from(await writeFaultyRows(titles, rows)).toString('base64');
    return ok({ fileName, content });
  },
  { output: getFaultyRowsAnswer },
);

/** What stands in the rows of an import that was checked when they were not kept with what is wrong in them. */
function rowsOfSheet({ kind: name, sheets, choice: made }: FoundImport) {
  const kind: SheetKind = sheetKinds[name];
  const choice = made as ImportChoice | null;
  const sheet = choice === null ? undefined : (sheets as Sheet[])[choice.sheet];
  const heading = sheet && findHeading(sheet, kind.columns);
  if (choice === null || sheet === undefined || heading === undefined) return undefined;
  const { columns, goesOn } = kind;
  const { places } = choice;
  const { titles } = heading;
  const { records } = findRecords(sheet, columns, heading, places, goesOn);
  return { titles, linesOf: lineReader(sheet, { columns, places, titles }, records) };
}
