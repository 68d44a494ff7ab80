import { type Kysely, type Transaction, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import type { Cascade } from '#domain/cascade/cascade.ts';
import type { ChangeAbove, SubTask, SubTaskReport } from '#domain/cascade/sub-task.ts';
import type { SubTaskState } from '#domain/cascade/sub-task-steps.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { Database } from '#database/schema.ts';

/** How a task is shared out: every part at every level, and whose everything is on a day. */
export async function loadCascade(
  db: Kysely<Database>,
  task: { id: string; ownerIds: string[] },
  day: IsoDate,
): Promise<Cascade> {
  const subTasks = await loadSubTasks(db, task.id);
  const indicators = await db
    .selectFrom('indicator')
    .select(['id', 'name', 'unit_of_measure as unitOfMeasure', 'target'])
    .where('task_id', '=', task.id)
    .orderBy('position')
    .execute();
  const owners = await db
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .select('subject.unit_id')
    .where('task_owner.task_id', '=', task.id)
    .execute();
  const ownerUnitIds = [...new Set(owners.map((owner) => owner.unit_id))];
  return {
    indicators: indicators.map((indicator) => ({ ...indicator, target: indicator.target as Indicator })),
    subTasks,
    ownerIds: task.ownerIds,
    ownerUnitIds,
    headsOf: await loadHeadsOf(db, [...ownerUnitIds, ...subTasks.map((it) => it.unitId)], day),
  };
}

/** The task a part is of; undefined when there is no such part. */
export async function findTaskOfSubTask(db: Kysely<Database>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('sub_task').select('task_id').where('id', '=', id).executeTakeFirst();
  return row?.task_id;
}

/** The officials at the head of units on a day. */
export async function loadHeadsOf(
  db: Kysely<Database>,
  unitIds: string[],
  day: IsoDate,
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('tenure')
    .innerJoin('post', 'post.id', 'tenure.post_id')
    .select(['post.unit_id', 'tenure.official_id'])
    .where('post.unit_id', '=', sql<string>`any(${[...new Set(unitIds)]}::uuid[])`)
    .where('post.is_head', '=', true)
    .where('tenure.valid_from', '<=', day)
    .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', day)]))
    .execute();
  const heads = new Map<string, string[]>();
  for (const row of rows) heads.set(row.unit_id, [...(heads.get(row.unit_id) ?? []), row.official_id]);
  return heads;
}

async function loadSubTasks(db: Kysely<Database>, taskId: string): Promise<SubTask[]> {
  const rows = await db
    .selectFrom('sub_task')
    .innerJoin('unit', 'unit.id', 'sub_task.unit_id')
    .leftJoin('official', 'official.id', 'sub_task.official_id')
    .leftJoin('post', 'post.id', 'sub_task.post_id')
    .selectAll('sub_task')
    .select(['unit.name as unit_name', 'official.full_name', 'post.title as post_title'])
    .where('sub_task.task_id', '=', taskId)
    .orderBy('sub_task.due_on')
    .orderBy('sub_task.id')
    .execute();
  if (rows.length === 0) return [];
  const parts = await db
    .selectFrom('sub_task_part')
    .innerJoin('sub_task', 'sub_task.id', 'sub_task_part.sub_task_id')
    .select(['sub_task_part.sub_task_id', 'sub_task_part.indicator_id as indicatorId', 'sub_task_part.part'])
    .where('sub_task.task_id', '=', taskId)
    .orderBy('sub_task_part.indicator_id')
    .execute();
  const reports = await loadReports(db, taskId);
  return rows.map((row) => ({
    id: row.id,
    taskId: row.task_id,
    parentId: row.parent_id,
    title: row.title,
    expectedProduct: row.expected_product,
    dueOn: row.due_on,
    share: row.share,
    unitId: row.unit_id,
    unitName: row.unit_name,
    officialId: row.official_id,
    fullName: row.full_name,
    postTitle: row.post_title,
    state: row.state,
    changedAbove: (row.changed_above ?? []) as ChangeAbove[],
    version: row.version,
    parts: parts
      .filter((part) => part.sub_task_id === row.id)
      .map(({ indicatorId, part }) => ({ indicatorId, part })),
    reports: reports.get(row.id) ?? [],
  }));
}

async function loadReports(db: Kysely<Database>, taskId: string): Promise<Map<string, SubTaskReport[]>> {
  const reports = await db
    .selectFrom('sub_task_report as handed_in')
    .innerJoin('sub_task', 'sub_task.id', 'handed_in.sub_task_id')
    .innerJoin('account', 'account.id', 'handed_in.submitted_by')
    .leftJoin('official', 'official.id', 'account.official_id')
    .selectAll('handed_in')
    .select(['account.user_name', 'official.full_name'])
    .where('sub_task.task_id', '=', taskId)
    .orderBy('handed_in.revision')
    .execute();
  const readings = await db
    .selectFrom('sub_task_reading as figure')
    .innerJoin('sub_task_report as handed_in', 'handed_in.id', 'figure.report_id')
    .innerJoin('sub_task', 'sub_task.id', 'handed_in.sub_task_id')
    .select(['figure.report_id', 'figure.indicator_id as indicatorId', 'figure.actual'])
    .where('sub_task.task_id', '=', taskId)
    .orderBy('figure.indicator_id')
    .execute();
  const sentBack = await db
    .selectFrom('sub_task_act as act')
    .innerJoin('sub_task', 'sub_task.id', 'act.sub_task_id')
    .select(sql<string | null>`act.details ->> 'reportId'`.as('reportId'))
    .where('sub_task.task_id', '=', taskId)
    .where('act.action', '=', 'sendBackSubTask')
    .execute();
  const refused = new Set(sentBack.map((act) => act.reportId));
  const byReport = Map.groupBy(readings, (reading) => reading.report_id);
  const bySubTask = new Map<string, SubTaskReport[]>();
  for (const report of reports)
    bySubTask.set(report.sub_task_id, [
      ...(bySubTask.get(report.sub_task_id) ?? []),
      {
        id: report.id,
        revision: report.revision,
        percent: report.percent,
        narrative: report.narrative,
        submittedBy: report.full_name ?? report.user_name,
        submittedAt: report.submitted_at,
        sentBack: refused.has(report.id),
        readings: (byReport.get(report.id) ?? []).map(({ indicatorId, actual }) => ({ indicatorId, actual })),
      },
    ]);
  return bySubTask;
}

/** What is written of a part when something is done with it. */
export interface SubTaskMove {
  state?: SubTaskState;
  changedAbove?: ChangeAbove[];
  terms?: { title: string; expectedProduct: string; dueOn: IsoDate; share: string; parts: SubTask['parts'] };
}

/**
 * Moves a part on. The version seen by whoever decided must still be the current one.
 * Errors: `versionConflict`.
 */
export async function moveSubTask(
  db: Transaction<Database>,
  subTask: Pick<SubTask, 'id' | 'version'>,
  seenVersion: number,
  { state, changedAbove, terms }: SubTaskMove,
): Promise<Result<{ version: number }>> {
  if (subTask.version !== seenVersion)
    return refuse('versionConflict', {
      what: 'subTask',
      seen: seenVersion,
      current: subTask.version,
      id: subTask.id,
    });
  const version = subTask.version + 1;
  await db
    .updateTable('sub_task')
    .set({
      version,
      ...(state === undefined ? {} : { state }),
      ...(changedAbove === undefined
        ? {}
        : { changed_above: changedAbove.length === 0 ? null : JSON.stringify(changedAbove) }),
      ...(terms === undefined
        ? {}
        : {
            title: terms.title,
            expected_product: terms.expectedProduct,
            due_on: terms.dueOn,
            share: terms.share,
          }),
    })
    .where('id', '=', subTask.id)
    .execute();
  if (terms !== undefined) {
    await db.deleteFrom('sub_task_part').where('sub_task_id', '=', subTask.id).execute();
    await storeParts(db, subTask.id, terms.parts);
  }
  return ok({ version });
}

/** Writes the parts of indicators that a sub-task takes. */
export async function storeParts(
  db: Transaction<Database>,
  subTaskId: string,
  parts: SubTask['parts'],
): Promise<void> {
  if (parts.length === 0) return;
  await db
    .insertInto('sub_task_part')
    .values(
      parts.map(({ indicatorId, part }) => ({ sub_task_id: subTaskId, indicator_id: indicatorId, part })),
    )
    .execute();
}
