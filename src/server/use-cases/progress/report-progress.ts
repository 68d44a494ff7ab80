import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { fitsIndicator } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  /** `2026-Q3` or `2026-M09`. */
  period: z.string().regex(/^\d{4}-(Q[1-4]|M(0[1-9]|1[0-2])|H[12]|Y)$/),
  narrative: z.string().max(5000),
  readings: z.array(
    z.strictObject({
      indicatorId: z.uuid(),
      /** A figure, yes or no, the milestones done, or null: there is no figure. */
      actual: z
        .union([
          z.boolean(),
          decimalTextSchema,
          z.array(z.boolean()).min(1),
          z.array(decimalTextSchema).min(1),
        ])
        .nullable(),
      source: z.string().max(300).optional(),
      cutOff: z.iso.date().optional(),
    }),
  ),
  obstacles: z
    .array(
      z.strictObject({ description: z.string().min(1).max(2000), proposal: z.string().max(2000).optional() }),
    )
    .default([]),
});

/** The official reports a period. A second report of the same period is a new revision; the first one stays. */
export const reportProgress = command('reportProgress', input, async (context, report) => {
  const step = await allowTaskStep(context, report.taskId, 'report');
  if (!step.ok) return step;
  const indicators = await context.db
    .selectFrom('indicator')
    .select(['id', 'target'])
    .where('task_id', '=', report.taskId)
    .execute();
  for (const [position, reading] of report.readings.entries()) {
    const indicator = indicators.find(({ id }) => id === reading.indicatorId);
    if (indicator === undefined) return refuse('notFound', { what: 'indicator', id: reading.indicatorId });
    if (!fitsIndicator(indicator.target as Indicator, reading.actual))
      return refuse('invalidValue', { path: `readings[${position}].actual`, problem: 'wrongType' });
  }

  const { revisions } = await context.db
    .selectFrom('report')
    .select((of) => of.fn.countAll<string>().as('revisions'))
    .where('task_id', '=', report.taskId)
    .where('period', '=', report.period)
    .executeTakeFirstOrThrow();
  const id = context.newId();
  await context.db
    .insertInto('report')
    .values({
      id,
      task_id: report.taskId,
      period: report.period,
      revision: Number(revisions) + 1,
      narrative: report.narrative,
      submitted_by: context.actor.accountId,
      submitted_at: context.now,
    })
    .execute();
  if (report.readings.length > 0)
    await context.db
      .insertInto('reading')
      .values(
        report.readings.map((reading) => ({
          report_id: id,
          indicator_id: reading.indicatorId,
          actual: reading.actual === null ? null : JSON.stringify(reading.actual),
          source: reading.source ?? null,
          cut_off: reading.cutOff ?? null,
        })),
      )
      .execute();
  if (report.obstacles.length > 0)
    await context.db
      .insertInto('obstacle')
      .values(
        report.obstacles.map((obstacle) => ({
          id: context.newId(),
          report_id: id,
          description: obstacle.description,
          proposal: obstacle.proposal ?? null,
        })),
      )
      .execute();
  context.record({
    authorityId: step.value.campaign.authority_id,
    action: 'report',
    thing: 'task',
    thingId: report.taskId,
    after: { reportId: id, ...report, revision: Number(revisions) + 1 },
  });
  return ok({ id, revision: Number(revisions) + 1 });
});
