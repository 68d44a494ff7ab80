import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import { ok } from '#domain/base/result.ts';
import { compareDeclared, mismatchKinds } from '#domain/progress/mismatch.ts';
import { scheduledShare, shareOfTime } from '#domain/progress/scheduled-share.ts';
import { taskStates } from '#regulation/life-cycle.ts';
import { loadBacking } from '#database/follow/backing-store.ts';
import { loadReadIndicators } from '#database/follow/readings-of.ts';
import { loadAnsweredWork } from '#database/progress/answered-work.ts';
import { pageLimit } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { closingSchema, followFilter, reachFollowed } from './follow-scope.ts';
import { cutPage, leadOf, leadSchema } from './follow-page.ts';
import { eachBatch } from './load-followed.ts';
import { attainedBy } from './rate-cells.ts';

const input = z.strictObject({
  ...followFilter,
  /** Only work whose figures part in this way. */
  kind: z.enum(mismatchKinds).optional(),
  /** The last task of the page before. */
  after: z.uuid().optional(),
  limit: pageLimit,
});

const output = z.strictObject({
  closing: closingSchema,
  tasks: z.array(
    z.strictObject({
      taskId: z.uuid(),
      title: z.string(),
      state: z.enum(taskStates),
      dueOn: z.iso.date(),
      ...leadSchema,
      /** Each in percent of the target, decimal text; null: nothing that can be measured. */
      declared: z.string().nullable(),
      proved: z.string().nullable(),
      scheduled: z.string(),
      backing: z.strictObject({
        verified: z.int(),
        waiting: z.int(),
        sentBack: z.int(),
        files: z.int(),
      }),
      kinds: z.array(z.enum(mismatchKinds)),
    }),
  ),
  /** How many tasks there are, and how many part in each way. */
  count: z.int(),
  kinds: z.array(z.strictObject({ kind: z.enum(mismatchKinds), tasks: z.int() })),
  next: z.uuid().nullable(),
  cut: z.boolean(),
});

/**
 * What was declared of running work, what is proved by verified products and what was scheduled, side by side by the end
 * of a period; where they part furthest first.
 */
export const followMismatches = query(
  'followMismatches',
  input,
  async (context, { after, limit, kind, ...filter }) => {
    const reached = await reachFollowed(context, filter);
    if (!reached.ok) return reached;
    const { closing } = reached.value;
    const rows: (z.output<typeof output>['tasks'][number] & { gap: Decimal })[] = [];
    const { cut } = await eachBatch(context, reached.value, async (tasks) => {
      const ids = tasks.map((task) => task.id);
      const read = await loadReadIndicators(context.db, ids, closing.period);
      const backing = await loadBacking(context.db, ids, closing.asOf);
      const answered = await loadAnsweredWork(context.db, ids);
      for (const task of tasks) {
        const from = answered.get(task.id)?.assigned.from ?? closing.asOf;
        const known = backing.get(task.id);
        if (from > closing.asOf || known === undefined) continue;
        const { milestones, ...proofs } = known;
        const indicators = read.get(task.id) ?? [];
        const declared = attainedBy(indicators, closing.period);
        const work = { from, dueOn: task.dueOn };
        const scheduled =
          meanScheduled(indicators.map((it) => scheduledShare(work, it, milestones, closing.asOf).percent)) ??
          shareOfTime(work, closing.asOf);
        const { kinds, gap, proved } = compareDeclared(declared, proofs, scheduled);
        const one = (percent: string | null) =>
          percent === null ? null : new Decimal(percent).toDecimalPlaces(1).toFixed();
        rows.push({
          taskId: task.id,
          title: task.title,
          state: task.state,
          dueOn: task.dueOn,
          ...leadOf(task),
          declared: one(declared),
          proved: one(proved),
          scheduled,
          backing: proofs,
          kinds,
          gap: new Decimal(kinds.length === 0 ? 0 : gap),
        });
      }
    });
    const inOrder = rows
      .filter((row) => kind === undefined || row.kinds.includes(kind))
      .toSorted((a, b) => b.gap.comparedTo(a.gap) || (a.taskId < b.taskId ? -1 : 1));
    const { shown, next } = cutPage(inOrder, (row) => row.taskId, after, limit);
    return ok({
      closing,
      tasks: shown.map(({ gap: _, ...row }) => row),
      count: rows.length,
      kinds: mismatchKinds.map((it) => ({
        kind: it,
        tasks: rows.filter((row) => row.kinds.includes(it)).length,
      })),
      next,
      cut,
    });
  },
  { output },
);

/** Where the indicators of a task should stand together; undefined where it has none. */
function meanScheduled(percents: ReturnType<typeof shareOfTime>[]): string | undefined {
  if (percents.length === 0) return undefined;
  return Decimal.sum(...percents)
    .dividedBy(percents.length)
    .toDecimalPlaces(1)
    .toFixed();
}
