import { type Expression, type ExpressionBuilder, type Kysely, sql, type SqlBool } from 'kysely';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Horizon, Nature, Origin } from '#regulation/settings.ts';
import { likeText } from '#database/like-text.ts';
import type { Database } from '#database/schema.ts';
import { sightsOf, type View } from '#database/visible-to.ts';

/** What a list of tasks can be narrowed by. */
export interface TaskFilter {
  campaignId?: string | undefined;
  /** `open`: whatever has not come to an end; `inForce`: assigned by a decision and taken away by none. */
  state?: TaskState | 'open' | 'inForce' | undefined;
  origin?: Origin | undefined;
  nature?: Nature | undefined;
  horizon?: Horizon | undefined;
  groupId?: string | undefined;
  /** The block of the unit of whoever leads. */
  block?: Database['unit']['block'] | undefined;
  /** Units one of which leads. */
  unitIds?: string[] | undefined;
  /** Who leads: an official in his post, or a unit. */
  subjectId?: string | undefined;
  /** Part of a title, accents and case ignored. */
  search?: string | undefined;
}

/** Those due first first, those due last first, or the newest first. Each has an index with every frequent filter. */
export const taskOrders = ['dueOn', '-dueOn', '-createdAt'] as const;
export type TaskOrder = (typeof taskOrders)[number];

/** Where a page ended: the keys of its last row. */
export interface TaskPlace {
  dueOn: string;
  createdAt: string;
  id: string;
}

export interface TaskPage {
  filter: TaskFilter;
  order: TaskOrder;
  after: TaskPlace | undefined;
  limit: number;
}

export type TaskRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** A page of the tasks that a view reaches. Each ground of seeing is asked alone, the answers put in order together. */
export async function loadTaskPage(db: Kysely<Database>, view: View, page: TaskPage): Promise<TaskRow[]> {
  const parts: TaskRow[][] = [];
  for (const sight of sightsOf(view)) parts.push(await rowsOf(db, sight, page));
  if (parts.length <= 1) return parts[0] ?? [];
  const rows = [...new Map(parts.flat().map((row) => [row.id, row])).values()];
  return rows.toSorted((a, b) => compare(a, b, page.order)).slice(0, page.limit);
}

function compare(a: TaskRow, b: TaskRow, order: TaskOrder): number {
  const key = order === '-createdAt' ? 'createdAt' : 'dueOn';
  const [x, y] = a[key] === b[key] ? [a.id, b.id] : [a[key], b[key]];
  return (x < y ? -1 : 1) * (order === 'dueOn' ? 1 : -1);
}

function rowsOf(
  db: Kysely<Database>,
  sight: (where: ExpressionBuilder<Database, 'task' | 'campaign'>) => Expression<SqlBool>,
  { filter, order, after, limit }: TaskPage,
) {
  const key = order === '-createdAt' ? 'task.created_at' : 'task.due_on';
  const direction = order === 'dueOn' ? 'asc' : 'desc';
  let rows = db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .select([
      'task.id',
      'task.title',
      'task.origin',
      'task.nature',
      'task.horizon',
      'task.content',
      'task.state',
      'task.due_on as dueOn',
      'task.closed_on as closedOn',
      'task.version',
      'task.created_at as createdAt',
      'task.expected_product as expectedProduct',
      'task.campaign_id as campaignId',
      'campaign.title as campaignTitle',
    ])
    .where(sight)
    .where((where) => where.and(taskConditions(where, filter)));
  if (after !== undefined)
    rows = rows.where((where) =>
      where(
        where.refTuple(key, 'task.id'),
        direction === 'asc' ? '>' : '<',
        where.tuple(order === '-createdAt' ? after.createdAt : after.dueOn, after.id),
      ),
    );
  return rows.orderBy(key, direction).orderBy('task.id', direction).limit(limit).execute();
}

/** What a filter asks of the rows of `task`. */
export function taskConditions(
  where: ExpressionBuilder<Database, 'task' | 'campaign'>,
  filter: TaskFilter,
): Expression<SqlBool>[] {
  const { campaignId, state, origin, nature, horizon, groupId, block, unitIds, subjectId, search } = filter;
  const owners = where
    .selectFrom('task_owner')
    .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
    .select('subject.id')
    .whereRef('task_owner.task_id', '=', 'task.id');
  const conditions: (Expression<SqlBool> | undefined)[] = [
    campaignId === undefined ? undefined : where('task.campaign_id', '=', campaignId),
    state === undefined ? undefined : inState(where, state),
    origin === undefined ? undefined : where('task.origin', '=', origin),
    nature === undefined ? undefined : where('task.nature', '=', nature),
    horizon === undefined ? undefined : where('task.horizon', '=', horizon),
    search === undefined ? undefined : where('task.title_key', 'like', `%${likeText(search)}%`),
    groupId === undefined ? undefined : where.exists(owners.where('subject.group_id', '=', groupId)),
    block === undefined
      ? undefined
      : where.exists(
          owners
            .innerJoin('unit', 'unit.id', 'subject.unit_id')
            .where('task_owner.is_lead', '=', true)
            .where('unit.block', '=', block),
        ),
    unitIds === undefined
      ? undefined
      : where.exists(
          owners
            .where('task_owner.is_lead', '=', true)
            .where(sql<SqlBool>`subject.unit_id = any(${unitIds}::uuid[])`),
        ),
    subjectId === undefined
      ? undefined
      : where.exists(
          owners.where('task_owner.is_lead', '=', true).where('task_owner.subject_id', '=', subjectId),
        ),
  ];
  return conditions.filter((condition) => condition !== undefined);
}

function inState(
  where: ExpressionBuilder<Database, 'task' | 'campaign'>,
  state: NonNullable<TaskFilter['state']>,
): Expression<SqlBool> {
  if (state === 'open') return where('task.state', 'not in', endedStates);
  if (state === 'inForce') return where('task.state', 'in', assignedStates);
  return where('task.state', '=', state);
}
