import type { Kysely } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import type { Database } from '#database/schema.ts';
import { taskConditions, type TaskFilter } from '#database/task/task-list.ts';
import { type View, visibleTo } from '#database/visible-to.ts';

/** A page of the tasks of a campaign that a view reaches and somebody was given, those due first first. */
export async function loadGivenTasks(
  db: Kysely<Database>,
  view: View,
  page: {
    filter: TaskFilter & { campaignId: string };
    period: string;
    /** Only tasks with, or without, a report of the period; null: all. */
    reported: boolean | null;
    after: { dueOn: IsoDate; id: string } | undefined;
    limit: number;
  },
) {
  const { filter, period, reported, after, limit } = page;
  let rows = db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .select(['task.id', 'task.title', 'task.state', 'task.due_on as dueOn'])
    .where('task.state', 'in', [...assignedStates, 'transferred', 'withdrawn'])
    .where((where) => where.and(taskConditions(where, filter)))
    .where(visibleTo(view));
  if (reported !== null)
    rows = rows.where((where) => {
      const report = where.exists(
        where
          .selectFrom('report')
          .select('report.id')
          .whereRef('report.task_id', '=', 'task.id')
          .where('report.period', '=', period),
      );
      return reported ? report : where.not(report);
    });
  if (after !== undefined)
    rows = rows.where((where) =>
      where(where.refTuple('task.due_on', 'task.id'), '>', where.tuple(after.dueOn, after.id)),
    );
  return rows.orderBy('task.due_on').orderBy('task.id').limit(limit).execute();
}
