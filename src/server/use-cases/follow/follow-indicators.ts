import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import { ok } from '#domain/base/result.ts';
import { measuredIndicator } from '#domain/progress/measured-indicator.ts';
import { scheduledShare } from '#domain/progress/scheduled-share.ts';
import { attainment } from '#domain/score/attainment.ts';
import { type Indicator, indicatorSchema } from '#domain/score/indicator.ts';
import { loadBacking } from '#database/follow/backing-store.ts';
import { loadReadIndicators } from '#database/follow/readings-of.ts';
import { loadAnsweredWork } from '#database/progress/answered-work.ts';
import { pageLimit } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { closingSchema, followFilter, reachFollowed } from './follow-scope.ts';
import { cutPage, leadOf, leadSchema } from './follow-page.ts';
import { eachBatch } from './load-followed.ts';

const input = z.strictObject({
  ...followFilter,
  /** The last indicator of the page before. */
  after: z.uuid().optional(),
  limit: pageLimit,
});

const output = z.strictObject({
  closing: closingSchema,
  indicators: z.array(
    z.strictObject({
      id: z.uuid(),
      taskId: z.uuid(),
      taskTitle: z.string(),
      ...leadSchema,
      name: z.string(),
      unitOfMeasure: z.string(),
      /** The target with what was reported of it by the end of the period. */
      measured: indicatorSchema as z.ZodType<Indicator>,
      /** Percent of the target, decimal text; null while nothing that can be measured was reported. */
      percent: z.string().nullable(),
      scheduled: z.strictObject({
        percent: z.string(),
        basis: z.enum(['roadmap', 'time']),
        value: z.string().nullable(),
      }),
      /** The last period with a figure, and the day the figure was taken. */
      lastPeriod: z.string().nullable(),
      cutOff: z.iso.date().nullable(),
    }),
  ),
  /** How many there are, how many of them without a figure and how many behind their schedule. */
  count: z.int(),
  missing: z.int(),
  behind: z.int(),
  next: z.uuid().nullable(),
  cut: z.boolean(),
});

/** The indicators of running work with target, actual and where they should stand, those furthest behind first. */
export const followIndicators = query(
  'followIndicators',
  input,
  async (context, { after, limit, ...filter }) => {
    const reached = await reachFollowed(context, filter);
    if (!reached.ok) return reached;
    const { closing } = reached.value;
    const rows: (z.output<typeof output>['indicators'][number] & { gap: Decimal })[] = [];
    const { cut } = await eachBatch(context, reached.value, async (tasks) => {
      const ids = tasks.map((task) => task.id);
      const read = await loadReadIndicators(context.db, ids, closing.period);
      const backing = await loadBacking(context.db, ids, closing.asOf);
      const answered = await loadAnsweredWork(context.db, ids);
      for (const task of tasks) {
        const from = answered.get(task.id)?.assigned.from ?? closing.asOf;
        if (from > closing.asOf) continue;
        for (const indicator of read.get(task.id) ?? []) {
          const actuals = indicator.readings.map((reading) => reading.actual);
          const measured = measuredIndicator(indicator.target, actuals);
          const result = attainment(measured);
          const percent = result.state === 'measured' ? result.percent : null;
          const milestones = backing.get(task.id)?.milestones ?? [];
          const work = { from, dueOn: task.dueOn };
          const scheduled = scheduledShare(work, indicator, milestones, closing.asOf);
          const last = indicator.readings.at(-1);
          rows.push({
            id: indicator.id,
            taskId: task.id,
            taskTitle: task.title,
            ...leadOf(task),
            name: indicator.name,
            unitOfMeasure: indicator.unitOfMeasure,
            measured,
            percent: percent?.toDecimalPlaces(1).toFixed() ?? null,
            scheduled,
            lastPeriod: last?.period ?? null,
            cutOff: last?.cutOff ?? null,
            gap: new Decimal(scheduled.percent).minus(percent ?? 0),
          });
        }
      }
    });
    const inOrder = rows.toSorted((a, b) => b.gap.comparedTo(a.gap) || (a.id < b.id ? -1 : 1));
    const { shown, next } = cutPage(inOrder, (row) => row.id, after, limit);
    return ok({
      closing,
      indicators: shown.map(({ gap: _, ...row }) => row),
      count: rows.length,
      missing: rows.filter((row) => row.percent === null).length,
      behind: rows.filter((row) => row.percent !== null && row.gap.greaterThan(0)).length,
      next,
      cut,
    });
  },
  { output },
);
