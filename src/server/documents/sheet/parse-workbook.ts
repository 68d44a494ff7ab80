import { readXlsx } from 'hucre/xlsx';
import { toUnicode } from '#domain/sheet/to-unicode.ts';
import type { Merge, Sheet, SheetCell } from '#domain/sheet/sheet-cell.ts';

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type RawSheet = Workbook['sheets'][number];

/** More than the ten thousand rows that are taken in, so that what lies beyond is told of and not cut off. */
const mostRows = 20_000;
const mostColumns = 100;

/** The sheets of a workbook that people see, as plain cells. Runs apart: it trusts nothing of the file. */
export async function parseWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    maxRows: mostRows,
    sheets: (info) => !info.hidden && !info.veryHidden,
  });
  return workbook.sheets.map((sheet) => inUnicode(sheet, plainSheet(sheet)));
}

/** Every sheet of a workbook the system itself wrote, hidden ones too, its text as it stands. */
export async function parseOwnWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = await readXlsx(bytes, { readStyles: true, maxRows: mostRows });
  return workbook.sheets.map(plainSheet);
}

function plainSheet(sheet: RawSheet): Sheet {
  const rows = sheet.rows
    .slice(0, mostRows)
    .map((row, at) => row.slice(0, mostColumns).map((_, column) => plainCell(sheet, at, column)));
  return {
    name: sheet.name,
    rows,
    merges: mergesOf(sheet, rows.length),
    converted: { tcvn3: 0, vni: 0 },
  };
}

/** The same sheet with what is in an old encoding turned into Unicode. */
function inUnicode(sheet: RawSheet, plain: Sheet): Sheet {
  const { rows } = plain;
  const places = rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (typeof cell === 'string' ? [{ at, column, text: cell }] : [])),
  );
  const unicode = toUnicode(
    places.map(({ at, column, text }) => ({ text, font: fontOf(sheet, at, column) })),
  );
  const converted = { tcvn3: 0, vni: 0 };
  for (const [position, { at, column }] of places.entries()) {
    const { text = '', from } = unicode[position] ?? {};
    if (from !== undefined) converted[from] += 1;
    const row = rows[at];
    if (row !== undefined) row[column] = text;
  }
  return { ...plain, converted };
}

function plainCell(sheet: RawSheet, at: number, column: number): SheetCell {
  const value = sheet.rows[at]?.[column] ?? null;
  const cell = sheet.cells?.get(`${at},${column}`);
  if (cell?.type === 'error') return { error: String(cell.value) };
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) };
  if (typeof value === 'number') {
    // What binary fractions add beyond fifteen figures nobody typed.
    const figure = (times: number) => Number((value * times).toPrecision(15));
    return cell?.style?.numFmt?.includes('%') ? { percent: figure(100) } : figure(1);
  }
  if (typeof value === 'string') {
    const text = value.replace(/[\u00a0\u2007\u202f]/g, ' ').trim();
    return text === '' ? null : text;
  }
  return value;
}

function fontOf(sheet: RawSheet, at: number, column: number): string | undefined {
  const cell = sheet.cells?.get(`${at},${column}`);
  return cell?.richText?.[0]?.font?.name ?? cell?.style?.font?.name;
}

/** Joined cells within the table. None lies over another, as no program writes them: thousands would be read row by row. */
function mergesOf(sheet: RawSheet, rows: number): Merge[] {
  const taken = new Set<number>();
  return (sheet.merges ?? []).map(mergeOf).filter(({ top, left, bottom }) => {
    if (left >= mostColumns || top >= rows) return false;
    const cells: number[] = [];
    for (let row = top; row <= bottom && row < rows; row += 1) cells.push(row * mostColumns + left);
    if (cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

function mergeOf(merge: NonNullable<RawSheet['merges']>[number]): Merge {
  return { top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol };
}
