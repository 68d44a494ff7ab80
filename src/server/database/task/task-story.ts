import type { Kysely } from 'kysely';
import { type TaskChange, changesBetween, type TaskSnapshot } from '#domain/task/changes-between.ts';
import { loadEvidence } from '#database/evidence/evidence-rows.ts';
import { loadRevisions } from '#database/evidence/product-store.ts';
import { loadReportEvidence } from '#database/progress/report-store.ts';
import type { Database } from '#database/schema.ts';

/** What has happened to a task besides its plans: reports, products, papers, opinions, in the order it happened. */
export async function loadTaskStory(db: Kysely<Database>, taskId: string) {
  const reports = await db
    .selectFrom('report')
    .select([
      'id',
      'period',
      'revision',
      'narrative',
      'submitted_at as submittedAt',
      'correction_reason as correctionReason',
    ])
    .where('task_id', '=', taskId)
    .orderBy('period')
    .orderBy('revision')
    .execute();
  const proofs = await loadReportEvidence(
    db,
    reports.map((report) => report.id),
  );
  const obstacles = await db
    .selectFrom('obstacle')
    .innerJoin('report', 'report.id', 'obstacle.report_id')
    .select([
      'obstacle.id',
      'obstacle.report_id as reportId',
      'obstacle.description',
      'obstacle.proposal',
      'obstacle.asks_decision as asksDecision',
    ])
    .where('report.task_id', '=', taskId)
    .execute();
  const products = await db
    .selectFrom('product')
    .select([
      'id',
      'kind',
      'name',
      'document_number as documentNumber',
      'state',
      'handed_in_on as handedInOn',
      'note',
      'revision',
      'version',
      'verifying_unit_id as verifyingUnitId',
    ])
    .where('task_id', '=', taskId)
    .orderBy('handed_in_on')
    .orderBy('id')
    .execute();
  const revisions = await loadRevisions(
    db,
    products.map((product) => product.id),
  );
  const decisions = await db
    .selectFrom('decision_item')
    .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
    .select([
      'decision.id',
      'decision.kind',
      'decision.number',
      'decision.signed_on as signedOn',
      'decision.signed_by as signedBy',
      'decision.title',
      'decision_item.snapshot',
    ])
    .where('decision_item.task_id', '=', taskId)
    .orderBy('decision.signed_on')
    .orderBy('decision.id')
    .execute();
  const transfers = await db
    .selectFrom('transfer')
    .selectAll()
    .where((where) => where.or([where('from_task_id', '=', taskId), where('to_task_id', '=', taskId)]))
    .execute();
  const [from, to] = [
    transfers.find((transfer) => transfer.to_task_id === taskId),
    transfers.find((transfer) => transfer.from_task_id === taskId),
  ];
  const opinions = await db
    .selectFrom('opinion')
    .select(['id', 'kind', 'reason', 'at'])
    .where('task_id', '=', taskId)
    .orderBy('at')
    .execute();
  const history = await db
    .selectFrom('log_entry')
    .leftJoin('account', 'account.id', 'log_entry.account_id')
    .leftJoin('official', 'official.id', 'account.official_id')
    .select([
      'log_entry.at',
      'log_entry.action',
      'account.user_name as userName',
      'official.full_name as fullName',
    ])
    .where('log_entry.thing', '=', 'task')
    .where('log_entry.thing_id', '=', taskId)
    .orderBy('log_entry.sequence')
    .execute();
  return {
    reports: reports.map((report) => ({
      ...report,
      obstacles: obstacles.filter((obstacle) => obstacle.reportId === report.id),
      evidence: proofs.filter((file) => file.reportId === report.id).map(({ reportId: _, ...file }) => file),
    })),
    products: products.map((product) => ({
      ...product,
      revisions: revisions.filter((revision) => revision.productId === product.id),
    })),
    evidence: await loadEvidence(db, taskId),
    decisions: decisions.map(({ snapshot, ...decision }) => ({ ...decision, changes: changesOf(snapshot) })),
    /** Whom it came from, and whom it went to, by a transfer. */
    transferredFrom: from && {
      taskId: from.from_task_id,
      shareDone: from.share_done,
      startsOn: from.starts_on,
    },
    transferredTo: to && { taskId: to.to_task_id, shareDone: to.share_done, startsOn: to.starts_on },
    opinions,
    history,
  };
}

/** A paper that assigns keeps a task as it stood; any later one, what it was before and after. */
function changesOf(snapshot: unknown): TaskChange[] {
  const kept = snapshot as { before?: TaskSnapshot; after?: TaskSnapshot };
  return kept.before && kept.after ? changesBetween(kept.before, kept.after) : [];
}
