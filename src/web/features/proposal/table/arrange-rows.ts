import { searchKey } from '#domain/base/search-key.ts';
import { readDate } from '#web/ui/format-date.ts';
import { readFigure } from '#web/ui/form/read-figure.ts';
import { type ColumnId, columnShapes } from './columns.ts';
import type { TableRow } from './table-row.ts';

/** How a table is looked at: what its rows must contain, and by what they are sorted. */
export interface TableView {
  filters: { [column in ColumnId]?: string };
  sort: ColumnId | null;
  descending: boolean;
}

export const plainView: TableView = { filters: {}, sort: null, descending: false };

/** Rows that contain in each column what is looked for, accents and case ignored; `=` asks for the whole cell. */
export function arrangeRows(rows: TableRow[], { filters, sort, descending }: TableView): TableRow[] {
  const wanted = Object.entries(filters)
    .filter(([, text]) => text.trim() !== '')
    .map(([column, text]) => {
      const whole = text.startsWith('=');
      return { column: column as ColumnId, whole, key: searchKey(whole ? text.slice(1) : text) };
    });
  const found =
    wanted.length === 0
      ? rows
      : rows.filter(({ cells }) =>
          wanted.every(({ column, whole, key }) => {
            const cell = searchKey(cells[column]);
            return whole ? cell === key : cell.includes(key);
          }),
        );
  if (sort === null) return found;
  const keyed = found.map((row) => ({ row, key: sortKey(row.cells[sort], sort) }));
  const direction = descending ? -1 : 1;
  return keyed.toSorted((one, other) => direction * compare(one.key, other.key)).map(({ row }) => row);
}

const collator = new Intl.Collator('vi');

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'number') return -1;
  return typeof other === 'number' ? 1 : collator.compare(one, other);
}

function sortKey(text: string, column: ColumnId): string | number {
  if (column === 'due') return readDate(text) ?? text;
  if (columnShapes[column].figures !== true) return text;
  const figure = readFigure(text, 'vi') ?? readFigure(text, 'en');
  return typeof figure === 'string' ? Number(figure) : text;
}
