import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { cellReader } from '#domain/sheet/cell-at.ts';
import type { Columns } from '#domain/sheet/column.ts';
import { findHeading } from '#domain/sheet/find-heading.ts';
import { findRecords } from '#domain/sheet/find-records.ts';
import type { Sheet } from '#domain/sheet/sheet-cell.ts';
import { rowRefusalWording } from '#domain/wording/row-refusal-wording.ts';
import { writeFaultyRows } from '#server/documents/sheet/write-faulty-rows.ts';
import { query } from '#use-cases/base/use-case.ts';
import type { ImportChoice, ImportOutcome } from './import-run.ts';
import { reachImport } from './reach-import.ts';
import { getFaultyRowsAnswer } from '#use-cases/answers/import-answers.ts';
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
    const choice = found.choice as ImportChoice | null;
    const sheet = (found.sheets as Sheet[])[choice?.sheet ?? 0];
    const heading = sheet && findHeading(sheet, columns);
    if (sheet === undefined || heading === undefined || choice === null)
      return ok({ fileName: found.file_name, content: '' });
    const { at } = cellReader(sheet);
    const { records } = findRecords(sheet, columns, heading, choice.places, sheetKinds[found.kind].goesOn);
    const faulty = outcome?.rows.filter(({ does }) => does === 'fault') ?? [];
    const rows = faulty.flatMap(({ row, faults }) => {
      const record = records.find((it) => it.row === row);
      const lines = [row, ...(record?.more ?? [])];
      return lines.map((line, position) => {
        const cells = heading.titles.map((_, column) => at(line, column));
        for (const [name, column] of Object.entries(columns)) {
          const place = choice.places[name];
          // The heading of its group does not come along: the row has to say it itself.
          if (column.fromGroup && place !== undefined) cells[place] ??= record?.group ?? null;
        }
        const told = faults.map(
          ({ at: cell, refusal }) =>
            `${cell}: ${rowRefusalWording(refusal, (name) => columns[name]?.title)[language]}`,
        );
        return { cells, faults: position === 0 ? told.join('\n') : '' };
      });
    });
    const titles = heading.titles.map((title) => title.replace(/\s+/g, ' '));
    const content = Buffer.from(await writeFaultyRows(titles, rows)).toString('base64');
    return ok({ fileName: found.file_name.replace(/(\.xlsx)?$/i, ' - dong loi.xlsx'), content });
  },
  { output: getFaultyRowsAnswer },
);
