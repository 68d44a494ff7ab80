import { writeXlsx } from 'hucre/xlsx';
import { cellText } from '#domain/sheet/cell-at.ts';
import { columnWidths } from '#domain/sheet/column-widths.ts';
import { type LaidCell, layOutTable } from '#domain/sheet/lay-out-table.ts';
import { sheetFont, sheetLook } from '#domain/sheet/sheet-look.ts';
import type { SheetCell } from '#domain/sheet/sheet-cell.ts';

const name = 'Dòng lỗi';
/** What is wrong is read in whole sentences. */
const faultsWidth = 60;

/**
 * The rows with faults under their headings, with what is wrong beside each, as a workbook to mend and bring again. Cells
 * keep their types; no text becomes a formula.
 */
export async function writeFaultyRows(
  titles: readonly string[],
  faulty: readonly { cells: readonly SheetCell[]; faults: string }[],
): Promise<Uint8Array> {
  const rows = faulty.map(({ cells }) => titles.map((_, column) => laidCell(cells[column] ?? null)));
  const widths = columnWidths(
    titles,
    rows.map((row) => row.map(({ text }) => text)),
  );
  const { sheet, names } = layOutTable({
    name,
    heads: [...titles, 'Lỗi'],
    widths: [...widths, faultsWidth],
    rows: rows.map((row, at) => [...row, { value: faulty[at]?.faults ?? '', look: sheetLook.words }]),
  });
  return writeXlsx({ defaultFont: sheetFont, namedRanges: names, sheets: [sheet] });
}

type Look = (typeof sheetLook)['words' | 'figure' | 'day'] | { numFmt: string };

function laidCell(cell: SheetCell): LaidCell<Look> & { text: string } {
  const text = cellText(cell);
  if (cell === null || typeof cell === 'string' || typeof cell === 'boolean')
    return { value: cell, look: sheetLook.words, text };
  if (typeof cell === 'number') return { value: cell, look: sheetLook.figure, text };
  if ('percent' in cell)
    return { value: cell.percent / 100, look: { ...sheetLook.figure, numFmt: '0.##########%' }, text };
  if ('error' in cell) return { value: cell.error, look: sheetLook.words, text };
  return { value: new Date(cell.day), look: sheetLook.day, text };
}
