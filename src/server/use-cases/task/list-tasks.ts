import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import { isLate } from '#domain/task/is-late.ts';
import { taskStates } from '#regulation/life-cycle.ts';
import { horizons, natures, origins } from '#regulation/settings.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView, visibleTo } from '#database/visible-to.ts';
import { likeText } from '#database/like-text.ts';
import { query } from '#use-cases/base/use-case.ts';

const input = z.strictObject({
  campaignId: z.uuid().optional(),
  /** `open`: whatever has not come to an end; `inForce`: assigned by a decision and taken away by none. */
  state: z.enum(['open', 'inForce', ...taskStates]).optional(),
  origin: z.enum(origins).optional(),
  nature: z.enum(natures).optional(),
  horizon: z.enum(horizons).optional(),
  groupId: z.string().optional(),
  /** The block of the unit of whoever leads. */
  block: z.enum(['party', 'government', 'front', 'armedForces']).optional(),
  /** Part of a title, accents and case ignored. */
  search: z.string().max(200).optional(),
  /** The last row of the page before. */
  after: z.strictObject({ dueOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The tasks somebody may see, those due first first, a page at a time. */
export const listTasks = query('listTasks', input, async (context, filter) => {
  const view = await loadView(context.db, context.actor, context.today);
  let rows = context.db
    .selectFrom('task')
    .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
    .select(['task.id', 'task.title', 'task.origin', 'task.nature', 'task.state', 'task.due_on as dueOn'])
    .select([
      'task.closed_on as closedOn',
      'task.campaign_id as campaignId',
      'campaign.title as campaignTitle',
    ])
    .where(visibleTo(view));
  if (filter.campaignId !== undefined) rows = rows.where('task.campaign_id', '=', filter.campaignId);
  if (filter.state === 'open') rows = rows.where('task.state', 'not in', endedStates);
  else if (filter.state === 'inForce') rows = rows.where('task.state', 'in', assignedStates);
  else if (filter.state !== undefined) rows = rows.where('task.state', '=', filter.state);
  if (filter.origin !== undefined) rows = rows.where('task.origin', '=', filter.origin);
  if (filter.nature !== undefined) rows = rows.where('task.nature', '=', filter.nature);
  if (filter.horizon !== undefined) rows = rows.where('task.horizon', '=', filter.horizon);
  if (filter.search !== undefined)
    rows = rows.where('task.title_key', 'like', `%${likeText(filter.search)}%`);
  const { groupId, block, after } = filter;
  if (groupId !== undefined)
    rows = rows.where((where) =>
      where.exists(
        where
          .selectFrom('task_owner')
          .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
          .select('subject.id')
          .whereRef('task_owner.task_id', '=', 'task.id')
          .where('subject.group_id', '=', groupId),
      ),
    );
  if (block !== undefined)
    rows = rows.where((where) =>
      where.exists(
        where
          .selectFrom('task_owner')
          .innerJoin('subject', 'subject.id', 'task_owner.subject_id')
          .innerJoin('unit', 'unit.id', 'subject.unit_id')
          .select('unit.id')
          .whereRef('task_owner.task_id', '=', 'task.id')
          .where('task_owner.is_lead', '=', true)
          .where('unit.block', '=', block),
      ),
    );
  if (after !== undefined)
    rows = rows.where((where) =>
      where(where.refTuple('task.due_on', 'task.id'), '>', where.tuple(after.dueOn, after.id)),
    );
  const page = await rows
    .orderBy('task.due_on')
    .orderBy('task.id')
    .limit(filter.limit + 1)
    .execute();

  const shown = page.slice(0, filter.limit);
  const owners = await loadOwnersOf(
    context.db,
    shown.map((task) => task.id),
  );
  const last = shown.at(-1);
  return ok({
    tasks: shown.map((task) => ({
      ...task,
      owners: owners.get(task.id) ?? [],
      late: isLate(task, context.today),
    })),
    next: page.length > filter.limit && last !== undefined ? { dueOn: last.dueOn, id: last.id } : null,
  });
});
