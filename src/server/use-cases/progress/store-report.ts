import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { fitsIndicator } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import type { Context } from '#use-cases/base/context.ts';
import { checkEvidence } from '#use-cases/evidence/check-evidence.ts';
import { periodName } from './check-period.ts';

/** What every report says, an ordinary one and one that corrects a sealed period. */
export const reportContent = z.strictObject({
  taskId: z.uuid(),
  /** `2026-Q3` or `2026-M09`. */
  period: periodName,
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
      /** Where the figure is from; left out, from where the indicator says its figures are from. */
      source: z.string().min(1).max(300).optional(),
      /** The day the figure was taken. */
      cutOff: z.iso.date().optional(),
    }),
  ),
  obstacles: z
    .array(
      z.strictObject({
        description: z.string().min(1).max(2000),
        proposal: z.string().max(2000).optional(),
        /** Only a decision of the authority removes it: where the regulation says so, the work gets no later meanwhile. */
        asksDecision: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Files of the task that prove what is reported. */
  evidenceIds: z.array(z.uuid()).max(50).default([]),
});

export type ReportContent = z.output<typeof reportContent>;

/**
 * Keeps a report as the next revision of its period.
 * Errors: `notFound` for an indicator or a file of another task; `invalidValue` for an indicator given twice, an actual of
 * another kind than its indicator takes, a figure without its source, or a cut-off day to come.
 */
export async function storeReport(
  context: Context,
  report: ReportContent,
  correctionReason: string | null,
): Promise<Result<{ id: string; revision: number }>> {
  const checked = await checkReadings(context, report);
  if (!checked.ok) return checked;
  const { db, now } = context;
  const proof =
    report.evidenceIds.length === 0
      ? ok([])
      : await checkEvidence(db, report.taskId, report.evidenceIds, null);
  if (!proof.ok) return proof;
  const { revisions } = await db
    .selectFrom('report')
    .select((of) => of.fn.countAll<string>().as('revisions'))
    .where('task_id', '=', report.taskId)
    .where('period', '=', report.period)
    .executeTakeFirstOrThrow();
  const id = context.newId();
  const revision = Number(revisions) + 1;
  await db
    .insertInto('report')
    .values({
      id,
      task_id: report.taskId,
      period: report.period,
      revision,
      narrative: report.narrative,
      submitted_by: context.actor.accountId,
      submitted_at: now,
      correction_reason: correctionReason,
    })
    .execute();
  // What was entered for whoever files has been looked at by him: it is filed or dropped.
  await db
    .deleteFrom('report_draft')
    .where('task_id', '=', report.taskId)
    .where('period', '=', report.period)
    .execute();
  if (checked.value.length > 0)
    await db
      .insertInto('reading')
      .values(checked.value.map((reading) => ({ report_id: id, ...reading })))
      .execute();
  if (report.obstacles.length > 0)
    await db
      .insertInto('obstacle')
      .values(
        report.obstacles.map((obstacle) => ({
          id: context.newId(),
          report_id: id,
          description: obstacle.description,
          proposal: obstacle.proposal ?? null,
          asks_decision: obstacle.asksDecision,
        })),
      )
      .execute();
  if (proof.value.length > 0)
    await db
      .insertInto('report_evidence')
      .values(proof.value.map((evidenceId) => ({ report_id: id, evidence_id: evidenceId })))
      .execute();
  return ok({ id, revision });
}

/** The readings of a report as they are kept. */
async function checkReadings({ db, today }: Context, { taskId, readings }: ReportContent) {
  const indicators = await db
    .selectFrom('indicator')
    .select(['id', 'target', 'source_of_figure'])
    .where('task_id', '=', taskId)
    .execute();
  const kept = [];
  for (const [position, reading] of readings.entries()) {
    const path = `readings[${position}]`;
    const { indicatorId: id, actual, cutOff } = reading;
    const indicator = indicators.find((it) => it.id === id);
    if (indicator === undefined) return refuse('notFound', { what: 'indicator', id });
    if (readings.findIndex((it) => it.indicatorId === id) < position)
      return refuse('duplicate', { what: 'indicator', key: id });
    if (!fitsIndicator(indicator.target as Indicator, actual))
      return refuse('invalidValue', { path: `${path}.actual`, problem: 'wrongType' });
    if (cutOff !== undefined && cutOff > today)
      return refuse('invalidValue', {
        path: `${path}.cutOff`,
        problem: 'tooLate',
        given: cutOff,
        limit: today,
      });
    kept.push({
      indicator_id: id,
      actual: actual === null ? null : JSON.stringify(actual),
      source: reading.source ?? (actual === null ? null : indicator.source_of_figure),
      cut_off: cutOff ?? (actual === null ? null : today),
    });
  }
  return ok(kept);
}
