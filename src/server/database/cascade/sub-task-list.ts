import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import type { SubTaskState } from '#domain/cascade/sub-task-steps.ts';
import { ownSubject, type View } from '#database/visible-to.ts';
import type { Database } from '#database/schema.ts';

interface Filter {
  whose: 'received' | 'given';
  states: SubTaskState[] | undefined;
  changedAbove: boolean;
  taskId?: string | undefined;
  after?: { dueOn: IsoDate; id: string } | undefined;
  limit: number;
}

/** One page of parts, and one row more where there is another page, those due first first. */
export async function loadSubTaskRows(db: Kysely<Database>, view: View, filter: Filter) {
  let rows = db
    .selectFrom('sub_task')
    .innerJoin('task', 'task.id', 'sub_task.task_id')
    .innerJoin('unit', 'unit.id', 'sub_task.unit_id')
    .leftJoin('official', 'official.id', 'sub_task.official_id')
    .select(['sub_task.id', 'sub_task.task_id as taskId', 'sub_task.parent_id as parentId'])
    .select(['sub_task.title', 'sub_task.due_on as dueOn', 'sub_task.share', 'sub_task.state'])
    .select(['sub_task.changed_above as changedAbove', 'sub_task.version'])
    .select(['task.title as taskTitle', 'task.state as taskState'])
    .select(['unit.name as unitName', 'official.full_name as fullName'])
    .select((of) =>
      of
        .selectFrom('sub_task_report')
        .select((last) => last.fn.max('sub_task_report.submitted_at').as('at'))
        .whereRef('sub_task_report.sub_task_id', '=', 'sub_task.id')
        .as('reportedAt'),
    )
    .where((where) => (filter.whose === 'received' ? isReceived(where, view) : isGiven(where, view)));
  if (filter.states !== undefined) rows = rows.where('sub_task.state', 'in', filter.states);
  if (filter.changedAbove) rows = rows.where('sub_task.changed_above', 'is not', null);
  if (filter.taskId !== undefined) rows = rows.where('sub_task.task_id', '=', filter.taskId);
  const { after } = filter;
  if (after !== undefined)
    rows = rows.where((where) =>
      where(where.refTuple('sub_task.due_on', 'sub_task.id'), '>', where.tuple(after.dueOn, after.id)),
    );
  return rows
    .orderBy('sub_task.due_on')
    .orderBy('sub_task.id')
    .limit(filter.limit + 1)
    .execute();
}

type Where = ExpressionBuilder<Database, 'sub_task'>;

/** Agrees with `assigneesOf`. */
function isReceived(where: Where, view: View): Expression<SqlBool> {
  return where.or([
    where('sub_task.official_id', '=', view.officialId),
    where.and([
      where('sub_task.official_id', 'is', null),
      sql<SqlBool>`sub_task.unit_id = any(${view.headedUnitIds}::uuid[])`,
    ]),
  ]);
}

/** Agrees with `dividersOf`. */
function isGiven(where: Where, view: View): Expression<SqlBool> {
  const ofOwnTask = where.exists(
    where
      .selectFrom('task_owner')
      .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
      .select('subject.id')
      .whereRef('task_owner.task_id', '=', 'sub_task.task_id')
      .where((own) =>
        own.or([ownSubject(own, view), sql<SqlBool>`subject.unit_id = any(${view.headedUnitIds}::uuid[])`]),
      ),
  );
  const ofOwnPart = where.exists(
    where
      .selectFrom('sub_task as above')
      .select('above.id')
      .whereRef('above.id', '=', 'sub_task.parent_id')
      .where((own) =>
        own.or([
          own('above.official_id', '=', view.officialId),
          sql<SqlBool>`above.unit_id = any(${view.headedUnitIds}::uuid[])`,
        ]),
      ),
  );
  return where.or([where.and([where('sub_task.parent_id', 'is', null), ofOwnTask]), ofOwnPart]);
}
