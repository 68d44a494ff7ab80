import type { ReactNode } from 'react';
import type { ExportedCell } from './export/exported-table.ts';
import classes from './data-table.module.css';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right. */
  figures?: boolean;
  /** The column that names the row: the head of its card on a phone. */
  names?: boolean;
  width?: string;
  /** Left out on a phone. */
  wideOnly?: boolean;
  /** What a file has in its place, by heads; nothing: it is left out. Without it the words or the figure of the cell. */
  file?: { readonly [head: string]: (row: Row) => ExportedCell };
}

/** A dense table; on a phone each row is a card with its heads beside the values. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
}: {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
}) {
  return (
    <table className={classes.table} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, figures, width }) => (
            <th
              key={head}
              role="columnheader"
              scope="col"
              className={figures ? classes.figures : undefined}
              style={width === undefined ? undefined : { width }}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ head, cell, figures, names, wideOnly }) => (
              <td
                key={head}
                role="cell"
                data-head={head}
                className={[figures && classes.figures, names && classes.names, wideOnly && classes.wideOnly]
                  .filter(Boolean)
                  .join(' ')}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
