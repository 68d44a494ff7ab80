import { type Kysely, sql } from 'kysely';
import { type KnownReport, nothingKnown } from '#domain/offline/report-form.ts';
import type { Actual } from '#domain/progress/measured-indicator.ts';
import type { Database } from '#database/schema.ts';

/** What is known of the report of a task, and the versions it rests on: 0 where nothing was filed or entered. */
export interface StandingReport {
  known: KnownReport;
  revision: number;
  draft: number;
  /** Who entered the draft, and when; null without one. */
  entered: { by: string; at: string } | null;
}

/** The reports of some tasks for a period as they stand: what was entered since the last one was filed, else that one. */
export async function loadKnownReports(
  db: Kysely<Database>,
  taskIds: string[],
  period: string,
): Promise<Map<string, StandingReport>> {
  if (taskIds.length === 0) return new Map();
  const filed = await db
    .selectFrom('report')
    .distinctOn('report.task_id')
    .select(['report.id', 'report.task_id as taskId', 'report.revision', 'report.narrative'])
    .where('report.task_id', 'in', taskIds)
    .where('report.period', '=', period)
    .orderBy('report.task_id')
    .orderBy('report.revision', 'desc')
    .execute();
  const reports = filed.map(({ id }) => id);
  const readings =
    reports.length === 0
      ? []
      : await db
          .selectFrom('reading')
          .select(['report_id as reportId', 'indicator_id as indicatorId', 'actual'])
          .where('report_id', 'in', reports)
          .execute();
  const drafts = await db
    .selectFrom('report_draft')
    .innerJoin('account', 'account.id', 'report_draft.entered_by')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['report_draft.task_id as taskId', 'report_draft.content', 'report_draft.version'])
    .select(sql<string>`coalesce(official.full_name, account.user_name)`.as('by'))
    .select('report_draft.entered_at as at')
    .where('report_draft.task_id', 'in', taskIds)
    .where('report_draft.period', '=', period)
    .execute();
  const readingsOf = Map.groupBy(readings, (reading) => reading.reportId);
  const standing = new Map<string, StandingReport>();
  for (const { id, taskId, revision, narrative } of filed) {
    const actuals = (readingsOf.get(id) ?? []).map((it) => [it.indicatorId, it.actual as Actual] as const);
    // Obstacles that were filed are already told of; a new report names new ones.
    const known = { actuals: Object.fromEntries(actuals), narrative, obstacle: null };
    standing.set(taskId, { known, revision, draft: 0, entered: null });
  }
  for (const { taskId, content, version, by, at } of drafts) {
    const { revision = 0 } = standing.get(taskId) ?? {};
    standing.set(taskId, { known: content as KnownReport, revision, draft: version, entered: { by, at } });
  }
  return standing;
}

/** A task nothing is known of yet. */
export const unreported: StandingReport = { known: nothingKnown, revision: 0, draft: 0, entered: null };

/** The targets of some tasks, in the order of the paper. */
export async function loadFormTargets(db: Kysely<Database>, taskIds: string[]) {
  if (taskIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('indicator')
    .select(['id', 'task_id as taskId', 'name', 'unit_of_measure as unitOfMeasure', 'target'])
    .where('task_id', 'in', taskIds)
    .orderBy('task_id')
    .orderBy('position')
    .execute();
  return Map.groupBy(rows, (row) => row.taskId);
}
