import type { Kysely } from 'kysely';
import type { IsoDate } from '#domain/base/dates.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Nature, Origin } from '#regulation/settings.ts';
import type { Database } from '#database/schema.ts';
import { taskConditions, type TaskFilter } from '#database/task/task-list.ts';

/** A piece of given work with whoever leads it. */
export interface FollowedTask {
  id: string;
  title: string;
  state: TaskState;
  dueOn: IsoDate;
  closedOn: IsoDate | null;
  stepDueOn: IsoDate | null;
  origin: Origin;
  nature: Nature;
  subjectId: string;
  officialId: string | null;
  fullName: string | null;
  postTitle: string | null;
  groupId: string;
  unitId: string;
  unitName: string;
  block: Database['unit']['block'];
  /** Whether the result of whoever leads it is announced. */
  announced: boolean;
}

/** Tasks of a campaign that a filter asks for, whatever became of them once they were given, in the order of their ids. */
export async function loadFollowedTasks(
  db: Kysely<Database>,
  filter: TaskFilter & { campaignId: string },
  page: { states?: readonly TaskState[]; after?: string | undefined; limit: number },
): Promise<FollowedTask[]> {
  let rows = db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .innerJoin('task_owner', (join) =>
      join.onRef('task_owner.task_id', '=', 'task.id').on('task_owner.is_lead', '=', true),
    )
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .innerJoin('unit', 'unit.id', 'subject.unit_id')
    .leftJoin('official', 'official.id', 'subject.official_id')
    .leftJoin('post', 'post.id', 'subject.post_id')
    .select(['task.id', 'task.title', 'task.state', 'task.due_on as dueOn', 'task.closed_on as closedOn'])
    .select(['task.step_due_on as stepDueOn', 'task.origin', 'task.nature'])
    .select(['subject.id as subjectId', 'subject.official_id as officialId', 'subject.group_id as groupId'])
    .select(['official.full_name as fullName', 'post.title as postTitle'])
    .select(['unit.id as unitId', 'unit.name as unitName', 'unit.block'])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom('appraisal')
            .select('appraisal.id')
            .whereRef('appraisal.subject_id', '=', 'subject.id')
            .where('appraisal.announced_on', 'is not', null),
        )
        .$castTo<boolean>()
        .as('announced'),
    )
    .where('task.state', 'in', page.states ?? assignedStates)
    .where((where) => where.and(taskConditions(where as never, filter)));
  if (page.after !== undefined) rows = rows.where('task.id', '>', page.after);
  return rows.orderBy('task.id').limit(page.limit).execute();
}
