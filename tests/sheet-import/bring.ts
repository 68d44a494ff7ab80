import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Caller } from '#tests/system/throw-away-system.ts';

type Workbook = Parameters<typeof writeXlsx>[0];

/** A workbook of one sheet, in base64 as it is sent. */
export async function workbookOf(
  rows: CellValue[][],
  more: Partial<Workbook['sheets'][number]> = {},
): Promise<string> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Danh sách', rows, ...more }] });
  return Buffer.from(bytes).toString('base64');
}

/** Brings a workbook, and takes its columns as they are recognised. */
export async function bring(
  caller: Caller,
  kind: string,
  content: string,
  more: { campaignId?: string; fileName?: string } = {},
) {
  const { id } = await caller.post('/imports', { kind, content, fileName: 'ban-giao.xlsx', ...more });
  const { sheets } = await caller.get(`/imports/${id}`);
  return { id, choice: { sheet: 0, places: sheets[0].places } };
}

/** Rows and faults as they are told: `<row> <does>` and `<cell> <why>`. */
export async function toldOf(caller: Caller, id: string) {
  const { rows } = await caller.get(`/imports/${id}/rows`);
  return {
    rows: rows.map((row: { row: number; does: string }) => `${row.row} ${row.does}`),
    faults: rows.flatMap((row: { faults: { at: string; refusal: { kind: string; params: object } }[] }) =>
      row.faults.map(
        ({ at, refusal }) =>
          `${at} ${'problem' in refusal.params ? String(refusal.params.problem) : refusal.kind}`,
      ),
    ),
  };
}
