import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowSubTaskStep, takeSubTaskStep } from './sub-task-step.ts';
import { reportSubTaskAnswer } from '#use-cases/answers/cascade-answers.ts';

const input = z.strictObject({
  subTaskId: z.uuid(),
  version: z.int(),
  /** Percent done; left out, it follows from the figures. */
  percent: decimalTextSchema.optional(),
  narrative: z.string().min(1).max(5000),
  /** What was reached of each part so far; null: there is no figure. */
  readings: z
    .array(z.strictObject({ indicatorId: z.uuid(), actual: decimalTextSchema.nullable() }))
    .max(50)
    .default([]),
});

/**
 * The assignee reports on his part: percent done, figures of his parts of the indicators, or both. A later report
 * follows an earlier one and does not change it.
 * Errors: those of the step, `invalidValue`, `notFound` for an indicator he has no part of.
 */
export const reportSubTask = command(
  'reportSubTask',
  input,
  async (context, report) => {
    const step = await allowSubTaskStep(context, report.subTaskId, 'reportSubTask');
    if (!step.ok) return step;
    const { subTask } = step.value;
    const fits = checkReport(report, subTask);
    if (!fits.ok) return fits;
    const reportId = context.newId();
    const revision = subTask.reports.length + 1;
    const { percent, narrative, readings } = report;
    // First the version: of two reports at once, one is told that it did not see the other.
    const moved = await takeSubTaskStep(context, step.value, report.version, {
      details: { reportId, revision, percent, narrative, readings },
    });
    if (!moved.ok) return moved;
    await context.db
      .insertInto('sub_task_report')
      .values({
        id: reportId,
        sub_task_id: subTask.id,
        revision,
        percent: percent ?? null,
        narrative,
        submitted_by: context.actor.accountId,
        submitted_at: context.now,
      })
      .execute();
    if (readings.length > 0)
      await context.db
        .insertInto('sub_task_reading')
        .values(
          readings.map(({ indicatorId, actual }) => ({
            report_id: reportId,
            indicator_id: indicatorId,
            actual,
          })),
        )
        .execute();
    return ok({ ...moved.value, reportId, revision });
  },
  { output: reportSubTaskAnswer },
);

function checkReport(
  { percent, readings }: Pick<z.output<typeof input>, 'percent' | 'readings'>,
  subTask: SubTask,
): Result<null> {
  if (percent === undefined && readings.length === 0)
    return refuse('invalidValue', { path: 'percent', problem: 'required' });
  const done = new Decimal(percent ?? 0);
  if (done.isNegative() && !done.isZero())
    return refuse('invalidValue', {
      path: 'percent',
      problem: 'tooSmall',
      given: done.toFixed(),
      limit: '0',
    });
  if (done.greaterThan(100))
    return refuse('invalidValue', {
      path: 'percent',
      problem: 'tooLarge',
      given: done.toFixed(),
      limit: '100',
    });
  for (const [position, { indicatorId }] of readings.entries()) {
    if (!subTask.parts.some((part) => part.indicatorId === indicatorId))
      return refuse('notFound', { what: 'indicator', id: indicatorId });
    if (readings.findIndex((it) => it.indicatorId === indicatorId) !== position)
      return refuse('invalidValue', { path: `readings[${position}].indicatorId`, problem: 'namedTwice' });
  }
  return ok(null);
}
