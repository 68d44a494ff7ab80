import { useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import type { TableView } from './arrange-rows.ts';
import { type ColumnId, columnShapes } from './columns.ts';
import classes from './proposal-grid.module.css';

/** The heads of the table: what sorts, and what each column must contain. */
export function GridHead({
  columns,
  view,
  allMarked,
  onView,
  onMarkAll,
}: {
  columns: ColumnId[];
  view: TableView;
  allMarked: boolean;
  onView: (view: TableView) => void;
  onMarkAll: (marked: boolean) => void;
}) {
  const text = useWords(proposalTableWords);
  const sort = (column: ColumnId) =>
    onView(
      view.sort !== column
        ? { ...view, sort: column, descending: false }
        : view.descending
          ? { ...view, sort: null, descending: false }
          : { ...view, descending: true },
    );
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} style={{ display: 'flex', background: 'inherit' }}>
        <div role="columnheader" className={classes.mark}>
          <input
            type="checkbox"
            aria-label={text.markAll}
            checked={allMarked}
            onChange={(event) => onMarkAll(event.currentTarget.checked)}
          />
        </div>
        {columns.map((column, at) => {
          const sorted = view.sort === column;
          return (
            <div
              key={column}
              role="columnheader"
              className={classes.headCell}
              aria-colindex={at + 2}
              aria-sort={sorted ? (view.descending ? 'descending' : 'ascending') : undefined}
              style={{ width: columnShapes[column].width }}
            >
              <button
                type="button"
                className={classes.sort}
                onClick={() => sort(column)}
                title={text.sort(text.heads[column])}
              >
                {text.heads[column]}
                {sorted && <span aria-hidden>{view.descending ? ' ↓' : ' ↑'}</span>}
              </button>
              <input
                className={classes.filter}
                aria-label={text.filter(text.heads[column])}
                placeholder={text.filterHint}
                autoComplete="off"
                data-set={view.filters[column] ? true : undefined}
                value={view.filters[column] ?? ''}
                onChange={(event) =>
                  onView({ ...view, filters: { ...view.filters, [column]: event.currentTarget.value } })
                }
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
