import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import type { Columns } from '#domain/sheet/column.ts';
import { rowRefusalWording } from '#domain/wording/row-refusal-wording.ts';
import { writeFaultyRows } from '#server/documents/sheet/write-faulty-rows.ts';
import { query } from '#use-cases/base/use-case.ts';
import type { ImportOutcome } from './import-run.ts';
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
    const rows = (outcome?.rows ?? []).flatMap(({ lines = [], faults }) =>
      lines.map((cells, position) => {
        const told = faults.map(
          ({ at, refusal }) =>
            `${at}: ${rowRefusalWording(refusal, (name) => columns[name]?.title)[language]}`,
        );
        return { cells, faults: position === 0 ? told.join('\n') : '' };
      }),
    );
    const fileName = found.file_name.replace(/(\.xlsx)?$/i, ' - dong loi.xlsx');
    if (outcome?.titles === undefined || rows.length === 0) return ok({ fileName, content: '' });
    const titles = outcome.titles.map((title) => title.replace(/\s+/g, ' '));
    const content = Buffer.from(await writeFaultyRows(titles, rows)).toString('base64');
    return ok({ fileName, content });
  },
  { output: getFaultyRowsAnswer },
);
