import { type ColumnId, columnIds } from './columns.ts';

/** How the table is looked at, as its address has it. */
export interface TableSearch {
  filters?: { [column in ColumnId]?: string };
  sort?: ColumnId;
  descending?: boolean;
}

/** Reads the address of the table; what is none of its columns is left out. */
export function readTableSearch(search: Record<string, unknown>): TableSearch {
  const { filters, sort, descending } = search;
  const known =
    typeof filters === 'object' && filters !== null
      ? columnIds.flatMap((column) => {
          const wanted = (filters as Record<string, unknown>)[column];
          // A filter that looks like a number comes out of the address as one.
          return typeof wanted === 'string' || typeof wanted === 'number' ? [[column, String(wanted)]] : [];
        })
      : [];
  const sorted = columnIds.find((column) => column === sort);
  return {
    ...(known.length === 0 ? {} : { filters: Object.fromEntries(known) as TableSearch['filters'] & object }),
    ...(sorted === undefined ? {} : { sort: sorted }),
    ...(descending === true ? { descending: true } : {}),
  };
}
