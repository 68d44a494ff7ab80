import { memo } from 'react';
import { type ColumnId, columnShapes } from './columns.ts';
import type { CellFaults } from './read-row.ts';
import { mayEdit, type RowEdit } from './sheet.ts';
import type { TableRow } from './table-row.ts';
import classes from './proposal-grid.module.css';

/** One row of the table. What does not change is not drawn again. */
export const GridRow = memo(function GridRow({
  row,
  edit,
  told,
  position,
  top,
  columns,
  faults,
  from,
  to,
  marked,
  markLabel,
  onMark,
}: {
  row: TableRow;
  edit: RowEdit | undefined;
  /** What the system says of a row that is not saved. */
  told: { [column in ColumnId]?: string } | undefined;
  position: number;
  top: number;
  columns: ColumnId[];
  faults: CellFaults | undefined;
  /** The chosen columns, the first and the last; none where `to` is less. */
  from: number;
  to: number;
  marked: boolean;
  markLabel: string | undefined;
  onMark: (key: string, marked: boolean) => void;
}) {
  return (
    <div className={classes.row} role="row" aria-rowindex={position + 2} style={{ top }}>
      <div className={classes.mark} role="rowheader">
        {markLabel === undefined ? (
          <span style={{ width: 16 }}>+</span>
        ) : (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={markLabel}
            checked={marked}
            onChange={(event) => onMark(row.key, event.currentTarget.checked)}
          />
        )}
        {position + 1}
      </div>
      {columns.map((column, at) => {
        const text = edit?.cells[column] ?? told?.[column] ?? row.cells[column];
        return (
          <div
            key={column}
            role="gridcell"
            className={classes.cell}
            aria-colindex={at + 2}
            aria-selected={at >= from && at <= to}
            aria-invalid={faults?.[column] === undefined ? undefined : true}
            data-row={position}
            data-column={at}
            data-edited={edit?.cells[column] === undefined ? undefined : true}
            data-still={mayEdit(row, column) ? undefined : true}
            data-figures={columnShapes[column].figures || undefined}
            style={{ width: columnShapes[column].width }}
            title={text.length > 24 ? text : undefined}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
