import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import {
  allDimensions,
  type Dimension,
  countCells,
  dimensionsOf,
  measures,
} from '#database/use/count-cells.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachedAuthorities } from '#use-cases/use/reached-authorities.ts';
import { findMissing } from './find-missing.ts';
import { statisticsAnswer } from '#use-cases/answers/statistics-answers.ts';

const dimension = z.enum(allDimensions);
const input = z.strictObject({
  /** Assigned tasks, those taking part in campaigns, or different officials. */
  count: z.enum(measures).default('tasks'),
  /** One dimension, or two for a table. */
  by: z.array(dimension).min(1).max(2),
  /** Each filter takes one value or several. */
  where: z.partialRecord(dimension, z.array(z.string().max(100)).min(1).max(200)).default({}),
  campaignIds: z.array(z.uuid()).min(1).max(200).optional(),
});

/**
 * Statistics over every campaign of every authority whose figures the actor may read, or those he names: counts by one
 * dimension or two. A task that several share counts once; a level counts once it is announced.
 * Errors: `notFound` for an authority or campaign whose figures he may not read; `invalidValue` for a dimension that what
 * is counted does not have.
 */
export const statistics = query(
  'statistics',
  input,
  async (context, { count, by, where, campaignIds }) => {
    const asked = [...by, ...(Object.keys(where) as Dimension[])];
    const strange = asked.find((name) => !dimensionsOf[count].includes(name));
    if (strange !== undefined)
      return refuse('invalidValue', {
        path: by.includes(strange) ? 'by' : `where.${strange}`,
        problem: 'unknownOption',
        given: strange,
        limit: dimensionsOf[count].join(', '),
      });
    const authorityIds = await reachedAuthorities(context);
    const missing = await findMissing(context, authorityIds, where.authority ?? [], campaignIds ?? []);
    if (missing !== undefined) return refuse('notFound', missing);

    const cells = await countCells(context.db, count, by, { ...where, campaignIds }, authorityIds);
    const position = by.indexOf('authority');
    const ids = position < 0 ? [] : cells.flatMap((cell) => cell.keys[position] ?? []);
    const units = await context.db
      .selectFrom('unit')
      .select(['id', 'name'])
      .where((unit) => unit('id', '=', unit.fn.any(unit.val([...new Set(ids)]))))
      .execute();
    return ok({
      count,
      by,
      cells,
      authorities: units.map(({ id, name }) => ({ id, name })),
    });
  },
  { output: statisticsAnswer },
);
