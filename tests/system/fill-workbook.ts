import { openXlsx, saveXlsx } from 'hucre';

/** Cells by sheet and name, and what is typed into each: `{ 'Số liệu!G6': 1500 }`. */
export type Typed = Record<string, string | number | null>;

/** Types into cells of a workbook and saves it, as a person at a spreadsheet would; `bytes` may be base64. */
export async function fillWorkbook(bytes: string | Uint8Array, typed: Typed): Promise<string> {
  const workbook = await openXlsx(typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes);
  for (const [place, value] of Object.entries(typed)) {
    const [name = '', cell = ''] = place.split('!');
    const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    const sheet = workbook.sheets.find((it) => it.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const [row, column] = [Number(number) - 1, letter.charCodeAt(0) - 65];
    const cells = (sheet.rows[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    const styled = sheet.cells?.get(`${row},${column}`);
    if (styled !== undefined)
      Object.assign(styled, { value, type: typeof value === 'number' ? 'number' : 'string' });
  }
  return Buffer.from(await saveXlsx(workbook)).toString('base64');
}
