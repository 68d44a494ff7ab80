import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import type { FollowedTask } from '#database/follow/followed-tasks.ts';
import { loadReadIndicators } from '#database/follow/readings-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';
import { closingSchema, followFilter, reachFollowed } from './follow-scope.ts';
import { eachBatch } from './load-followed.ts';
import { attainedBy, type Given, rateCell, reportedInTime, totalCell } from './rate-cells.ts';
import { rateRows, rowKinds } from './rate-rows.ts';

const input = z.strictObject({
  ...followFilter,
  /** What the cells say: how far the work is, or how many reports came in time. */
  rate: z.enum(['attainment', 'onTime']).default('attainment'),
  rows: z.enum(rowKinds).default('unit'),
});

const cell = z.strictObject({
  period: z.string(),
  rate: z.string().nullable(),
  state: z.enum(['shown', 'few', 'missing', 'none']),
  measured: z.int(),
  missing: z.int(),
  people: z.int(),
});
const output = z.strictObject({
  closing: closingSchema,
  rows: z.array(
    z.strictObject({
      /** A unit by its id, or the word of the block, group, origin or nature. */
      key: z.string(),
      /** The name of a unit. */
      name: z.string().nullable(),
      /** How many units stand together in the row. */
      units: z.int(),
      tasks: z.int(),
      cells: z.array(cell),
    }),
  ),
  total: z.array(cell),
  /** There is more work than is looked at: the filter is to be narrowed. */
  cut: z.boolean(),
});

/**
 * How far work is, or how many reports came in time, by unit (or block, group, origin, nature) and period, the worst
 * first. Fewer than five people are not told of before their results are announced: units with fewer stand together as
 * the unit above them, and whatever still rests on fewer has the state `few` and no figure.
 */
export const followRates = query(
  'followRates',
  input,
  async (context, { rate, rows: by, ...filter }) => {
    const reached = await reachFollowed(context, filter);
    if (!reached.ok) return reached;
    const { campaign, pack, periods, closing } = reached.value;
    const given = new Map<string, Given[]>(periods.map(({ period }) => [period, []]));
    const all: FollowedTask[] = [];
    const { cut } = await eachBatch(context, reached.value, async (tasks) => {
      const ids = tasks.map((task) => task.id);
      const owed = await loadObligations(context.db, campaign.id, pack.settings, ids, context.today);
      const read =
        rate === 'attainment'
          ? await loadReadIndicators(context.db, ids, closing.period)
          : new Map<string, never[]>();
      for (const task of tasks) {
        const obligations = owed.get(task.id) ?? [];
        all.push(task);
        for (const { period } of periods) {
          // Work says nothing of periods it was not given in.
          const isGiven = obligations.some((it) => it.period === period);
          const share = !isGiven
            ? undefined
            : rate === 'attainment'
              ? attainedBy(read.get(task.id) ?? [], period)
              : reportedInTime(obligations, period);
          given.get(period)?.push({ task, share });
        }
      }
    });

    // What each period was given stands in the order of the tasks: whom a row is of is asked once, not once a period.
    const rows = (await rateRows(context, by, all)).map(({ fits, ...row }) => {
      const places = all.flatMap((task, place) => (fits(task) ? [place] : []));
      const told = periods.map(({ period }) => {
        const ofPeriod = given.get(period) ?? [];
        return rateCell(places.flatMap((place) => ofPeriod[place] ?? []));
      });
      return { ...row, tasks: places.length, told };
    });
    const worst = (row: (typeof rows)[number]) => {
      const last = row.told.findLast(({ cell }) => cell.rate !== null)?.cell.rate;
      return last === undefined || last === null ? Number.POSITIVE_INFINITY : Number(last);
    };
    return ok({
      closing,
      rows: rows
        .toSorted((a, b) => worst(a) - worst(b) || (a.key < b.key ? -1 : 1))
        .map(({ told, ...row }) => ({
          ...row,
          cells: told.map(({ cell }, position) => ({ period: periods[position]?.period ?? '', ...cell })),
        })),
      total: periods.map(({ period }, position) => ({
        period,
        ...totalCell(
          given.get(period) ?? [],
          rows.flatMap((row) => row.told[position] ?? []),
        ),
      })),
      cut,
    });
  },
  { output },
);
