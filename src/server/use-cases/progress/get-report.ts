import { createHash } from 'node:crypto';
import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findReport } from '#database/progress/report-store.ts';
import { findTask } from '#database/task-store.ts';
import { query } from '#use-cases/base/use-case.ts';

const input = z.strictObject({ reportId: z.uuid() });

const evidence = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.string(),
  sha256: z.string(),
  uploadedAt: z.string(),
});

const output = z.strictObject({
  id: z.uuid(),
  /** What the receipt is called by: period, revision and the end of the id. */
  number: z.string(),
  task: z.strictObject({ id: z.uuid(), title: z.string() }),
  period: z.string(),
  revision: z.int(),
  narrative: z.string(),
  /** Why a sealed period was corrected; null: an ordinary report. */
  correctionReason: z.string().nullable(),
  submittedAt: z.string(),
  submittedBy: z.string(),
  readings: z.array(
    z.strictObject({
      indicatorId: z.uuid(),
      name: z.string(),
      unitOfMeasure: z.string(),
      /** As reported; null: there is no figure. */
      actual: z.unknown(),
      source: z.string().nullable(),
      cutOff: z.string().nullable(),
    }),
  ),
  obstacles: z.array(
    z.strictObject({
      id: z.uuid(),
      description: z.string(),
      proposal: z.string().nullable(),
      asksDecision: z.boolean(),
    }),
  ),
  evidence: z.array(evidence),
  /** SHA-256, hex, of all that was filed: the same report gives the same at any time. */
  fingerprint: z.string(),
});

/** A report as it was filed, each revision by itself, with its fingerprint: the receipt of whoever filed it. */
export const getReport = query(
  'getReport',
  input,
  async ({ db, actor, today }, { reportId }) => {
    const missing = refuse('notFound', { what: 'report', id: reportId });
    const report = await findReport(db, reportId);
    const held = report && (await findTask(db, report.taskId, today));
    if (report === undefined || held === undefined || !may(actor, 'readTask', held.access).ok) return missing;
    const { taskId, ...filed } = report;
    return ok({
      ...filed,
      number: `${filed.period}/${filed.revision}-${filed.id.slice(-8).toUpperCase()}`,
      task: { id: taskId, title: held.task.title },
      fingerprint: createHash('sha256').update(canonicalText(report)).digest('hex'),
    });
  },
  { output },
);
