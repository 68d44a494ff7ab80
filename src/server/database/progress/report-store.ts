import { type Kysely, sql } from 'kysely';
import type { EvidenceLine } from '#database/evidence/evidence-rows.ts';
import type { Database } from '#database/schema.ts';

/** A report as it was filed, with who filed it; undefined where there is none. */
export async function findReport(db: Kysely<Database>, id: string) {
  const report = await db
    .selectFrom('report')
    .innerJoin('account', 'account.id', 'report.submitted_by')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select(['report.id', 'report.task_id as taskId', 'report.period', 'report.revision', 'report.narrative'])
    .select(['report.correction_reason as correctionReason', 'report.submitted_at as submittedAt'])
    .select(sql<string>`coalesce(official.full_name, account.user_name)`.as('submittedBy'))
    .where('report.id', '=', id)
    .executeTakeFirst();
  if (report === undefined) return undefined;
  const readings = await db
    .selectFrom('reading')
    .innerJoin('indicator', 'indicator.id', 'reading.indicator_id')
    .select(['indicator.id as indicatorId', 'indicator.name', 'indicator.unit_of_measure as unitOfMeasure'])
    .select(['reading.actual', 'reading.source', 'reading.cut_off as cutOff'])
    .where('reading.report_id', '=', id)
    .orderBy('indicator.position')
    .execute();
  const obstacles = await db
    .selectFrom('obstacle')
    .select(['id', 'description', 'proposal', 'asks_decision as asksDecision'])
    .where('report_id', '=', id)
    .orderBy('id')
    .execute();
  const evidence = await loadReportEvidence(db, [id]);
  return {
    ...report,
    readings,
    obstacles,
    evidence: evidence.map(({ reportId: _, ...file }) => file),
  };
}

/** The files that some reports name, the first first. */
export async function loadReportEvidence(
  db: Kysely<Database>,
  reportIds: string[],
): Promise<(EvidenceLine & { reportId: string })[]> {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom('report_evidence')
    .innerJoin('evidence', 'evidence.id', 'report_evidence.evidence_id')
    .select(['report_evidence.report_id as reportId', 'evidence.id', 'evidence.name'])
    .select(['evidence.media_type as mediaType', 'evidence.sha256', 'evidence.uploaded_at as uploadedAt'])
    .select(sql<string>`evidence.size::text`.as('size'))
    .where('report_evidence.report_id', 'in', reportIds)
    .orderBy('evidence.uploaded_at')
    .orderBy('evidence.id')
    .execute();
}
