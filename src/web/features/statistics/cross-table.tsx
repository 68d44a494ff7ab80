import { useLanguage, useWords } from '#web/text/language.tsx';
import { statisticsWords } from '#web/text/following/statistics-words.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import classes from './cross-table.module.css';
import type { Table } from './table.ts';
import { labelOf } from './label-of.ts';
import type { Dimension, StatisticsFilter } from './statistics-filter.ts';

/** What of a table the list of tasks can be narrowed by. */
const listed: readonly Dimension[] = ['block', 'origin', 'nature', 'group', 'state'];

/** Figures by two dimensions with their sums; a figure opens the list behind it where there is one. */
export function CrossTable({
  table,
  rows,
  columns,
  filter,
}: {
  table: Table;
  rows: Dimension;
  columns: Dimension | undefined;
  filter: StatisticsFilter;
}) {
  const text = useWords(statisticsWords);
  const { language } = useLanguage();
  const nameOf = (dimension: Dimension, key: string | null) => labelOf(table, dimension, key, language);
  const shown = (figure: number | null, keys: [Dimension, string | null][]) => {
    if (figure === null) return <span className={classes.few}>{text.few}</span>;
    // Over several campaigns work carried over counts once, and the list has it in each.
    const opens =
      table.count === 'tasks' &&
      figure > 0 &&
      filter.campaign !== undefined &&
      keys.every(([dimension, key]) => listed.includes(dimension) && key !== null);
    const number = figure.toLocaleString(language);
    if (!opens) return figure === 0 ? <span className={classes.zero}>0</span> : number;
    return (
      <PageLink
        to="/tasks"
        search={{
          ...(filter.campaign !== undefined && { campaign: filter.campaign }),
          state: 'inForce',
          ...Object.fromEntries(keys),
        }}
        aria-label={text.openList(`${keys.map(([name, key]) => nameOf(name, key)).join(', ')}: ${number}`)}
      >
        {number}
      </PageLink>
    );
  };
  const title = [text.dimensions[rows], columns && text.dimensions[columns]].filter(Boolean).join(' × ');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard
    <div className={classes.frame} role="region" aria-label={title} tabIndex={0}>
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{text.dimensions[rows]}</th>
            {columns !== undefined &&
              table.columns.map((key) => (
                <th key={key} scope="col">
                  {nameOf(columns, key)}
                </th>
              ))}
            <th scope="col">{text.total}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(rows, row.key)}</th>
              {columns !== undefined &&
                row.figures.map((figure, position) => {
                  const column = table.columns[position] ?? null;
                  return (
                    <td key={column}>
                      {shown(figure, [
                        [rows, row.key],
                        [columns, column],
                      ])}
                    </td>
                  );
                })}
              <td className={classes.total}>{shown(row.total, [[rows, row.key]])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {columns !== undefined &&
              table.totals.map((figure, position) => {
                const column = table.columns[position] ?? null;
                return <td key={column}>{shown(figure, [[columns, column]])}</td>;
              })}
            <td className={classes.total}>
              {table.total === null ? '–' : table.total.toLocaleString(language)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
