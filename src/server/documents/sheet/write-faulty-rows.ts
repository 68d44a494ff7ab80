import { writeXlsx } from 'hucre/xlsx';
import type { SheetCell } from '#domain/sheet/sheet-cell.ts';

/**
 * The rows with faults under their headings, with what is wrong beside each, as a workbook to mend and bring again. Cells
 * keep their types; no text becomes a formula.
 */
export async function writeFaultyRows(
  titles: readonly string[],
  rows: readonly { cells: readonly SheetCell[]; faults: string }[],
): Promise<Uint8Array> {
  const heading = [...titles, 'Lỗi'];
  return writeXlsx({
    sheets: [
      {
        name: 'Dòng lỗi',
        columns: heading.map((_, column) => ({ width: column === titles.length ? 60 : 22 })),
        rows: [
          heading,
          ...rows.map(({ cells, faults }) => [
            ...titles.map((_, column) => writable(cells[column] ?? null)),
            faults,
          ]),
        ],
        freezePane: { rows: 1 },
      },
    ],
  });
}

function writable(cell: SheetCell): string | number | boolean | Date | null {
  if (cell === null || typeof cell !== 'object') return cell;
  if ('percent' in cell) return `${cell.percent}%`.replace('.', ',');
  if ('error' in cell) return cell.error;
  const [year, month, day] = cell.day.split('-');
  return `${day}/${month}/${year}`;
}
