import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { openAggregate, openTotal, type ToldOf } from '#domain/statistics/open-aggregate.ts';
import {
  allDimensions,
  countToldCells,
  type Dimension,
  dimensionsOf,
  measures,
  type ToldCell,
} from '#database/use/count-cells.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachedAuthorities } from '#use-cases/use/reached-authorities.ts';
import { findMissing } from './find-missing.ts';
import { labelKeys } from './label-keys.ts';

const dimension = z.enum(allDimensions);
const input = z.strictObject({
  count: z.enum(measures).default('tasks'),
  rows: dimension,
  /** Left out: a table of one column. */
  columns: dimension.optional(),
  where: z.partialRecord(dimension, z.array(z.string().max(100)).min(1).max(200)).default({}),
  campaignIds: z.array(z.uuid()).min(1).max(200).optional(),
});

/** A figure, or null where it tells of too few people. */
const figure = z.int().nullable();
const output = z.strictObject({
  asOf: z.iso.date(),
  count: z.enum(measures),
  columns: z.array(z.string().nullable()),
  rows: z.array(
    z.strictObject({
      key: z.string().nullable(),
      /** In the order of the columns. */
      figures: z.array(figure),
      total: figure,
    }),
  ),
  totals: z.array(figure),
  total: figure,
  /** How many figures are not shown. */
  hidden: z.int(),
  /** Names of authorities, groups and levels: of all others the words are known. */
  labels: z.array(
    z.strictObject({ dimension, key: z.string(), title: z.strictObject({ vi: z.string(), en: z.string() }) }),
  ),
});

/**
 * A cross table over every campaign of every authority whose figures the actor may read, or those he names, with sums. A
 * figure that tells of fewer than five people is not given before their results are announced, nor is a sum from which
 * it could be worked out.
 * Errors: those of `statistics`.
 */
export const crossTable = query(
  'crossTable',
  input,
  async (context, { count, rows, columns, where, campaignIds }) => {
    const by = columns === undefined ? [rows] : [rows, columns];
    const asked = [...by, ...(Object.keys(where) as Dimension[])];
    const strange = asked.find((name) => !dimensionsOf[count].includes(name));
    if (strange !== undefined || rows === columns)
      return refuse('invalidValue', {
        path: strange !== undefined && !by.includes(strange) ? `where.${strange}` : 'columns',
        problem: 'unknownOption',
        given: strange ?? rows,
        limit: dimensionsOf[count].join(', '),
      });
    const authorityIds = await reachedAuthorities(context);
    const missing = await findMissing(context, authorityIds, where.authority ?? [], campaignIds ?? []);
    if (missing !== undefined) return refuse('notFound', missing);

    const filter = { ...where, campaignIds };
    const cells = await countToldCells(context.db, count, by, filter, authorityIds);
    const [ofRows, ofColumns] =
      columns === undefined
        ? [cells, []]
        : [
            await countToldCells(context.db, count, [rows], filter, authorityIds),
            await countToldCells(context.db, count, [columns], filter, authorityIds),
          ];
    const rowKeys = keysAt(cells, 0);
    const columnKeys = columns === undefined ? [] : keysAt(cells, 1);
    const cellAt = (row: string | null, column: string | null) =>
      cells.find((cell) => cell.keys[0] === row && cell.keys[1] === column);
    const table = rowKeys.map((key) => ({
      key,
      figures: columnKeys.map((column) => shown(cellAt(key, column))),
      total: sum(
        columns === undefined ? [] : columnKeys.map((column) => cellAt(key, column)),
        ofRows.find((cell) => cell.keys[0] === key),
      ),
    }));
    const totals = columnKeys.map((column) =>
      sum(
        rowKeys.map((row) => cellAt(row, column)),
        ofColumns.find((cell) => cell.keys[0] === column),
      ),
    );
    const figures = table.flatMap((row) => (columns === undefined ? [row.total] : row.figures));
    const hidden = figures.filter((it) => it === null).length;
    const all = table.map((row) => row.total);
    return ok({
      asOf: context.today,
      count,
      columns: columnKeys,
      rows: table,
      totals,
      // Of people one can stand in several rows; tasks stand in one.
      total:
        count === 'tasks' && all.every((it) => it !== null) && hidden === 0
          ? all.reduce<number>((total, it) => total + (it ?? 0), 0)
          : null,
      hidden,
      labels: await labelKeys(context, by, cells),
    });
  },
  { output },
);

function keysAt(cells: ToldCell[], position: number): (string | null)[] {
  return [...new Set(cells.map((cell) => cell.keys[position] ?? null))];
}

function shown(cell: ToldCell | undefined): number | null {
  if (cell === undefined) return 0;
  return openAggregate(cell) ? cell.count : null;
}

/** A sum, where it may be told and does not give away what is hidden of its parts. */
function sum(parts: (ToldCell | undefined)[], whole: ToldCell | undefined): number | null {
  const told: ToldOf[] = parts.flatMap((part) => (part === undefined ? [] : [part]));
  return openTotal(told) ? shown(whole) : null;
}
