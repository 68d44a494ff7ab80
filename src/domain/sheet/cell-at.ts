import type { Sheet, SheetCell } from './sheet-cell.ts';

/** How a person sees a sheet: a joined cell holds its value in each of its rows, in its leftmost column. */
export function cellReader({ rows, merges }: Pick<Sheet, 'rows' | 'merges'>) {
  const tops = new Map<string, number>();
  for (const { top, left, bottom } of merges)
    for (let row = top + 1; row <= bottom && row < rows.length; row += 1) tops.set(`${row},${left}`, top);
  return {
    at: (row: number, column: number): SheetCell =>
      rows[tops.get(`${row},${column}`) ?? row]?.[column] ?? null,
    /** The row a cell is joined to from above; its own row where it is not. */
    topOf: (row: number, column: number): number => tops.get(`${row},${column}`) ?? row,
  };
}

/** A cell as a person reads it. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('percent' in cell) return `${cell.percent}%`;
  if ('error' in cell) return cell.error;
  const [year, month, day] = cell.day.split('-');
  return `${day}/${month}/${year}`;
}

/** Orders the names of cells as they are read: row by row, from the left. */
export function inReadingOrder(one: string, other: string): number {
  const partsOf = (name: string) => /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const [, left = '', row = '0'] = partsOf(one);
  const [, right = '', otherRow = '0'] = partsOf(other);
  return Number(row) - Number(otherRow) || left.length - right.length || (left < right ? -1 : 1);
}

/** `cellName(16, 3)` is `D17`: columns by letters, rows from 1. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
