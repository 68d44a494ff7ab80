import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadUnitsBeneath } from '#database/follow/unit-tree.ts';
import { loadTaskPage } from '#database/task/task-list.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadLate } from '#use-cases/progress/load-delays.ts';
import { taskFilter } from '#use-cases/task/task-filter.ts';

const input = z.strictObject({
  ...taskFilter,
  /** The last row of the part before. */
  after: z.strictObject({ dueOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(1000),
});

/** The columns of an export, in their order. A reader goes by these names, not by places. */
export const exportColumns = [
  'id',
  'campaign',
  'title',
  'origin',
  'nature',
  'content',
  'horizon',
  'state',
  'dueOn',
  'closedOn',
  'late',
  'unit',
  'post',
  'lead',
  'sharedWith',
  'expectedProduct',
] as const;

/** A part of the tasks somebody may see, as rows of text, those due first first; `next` leads to the part after it. */
export const exportTasks = query(
  'exportTasks',
  input,
  async (context, { after, limit, unitId, ...filter }) => {
    const view = await loadView(context.db, context.actor, context.today);
    const page = await loadTaskPage(context.db, view, {
      filter: {
        ...filter,
        unitIds: unitId === undefined ? unitId : await loadUnitsBeneath(context.db, unitId, context.today),
      },
      order: 'dueOn',
      after: after && { ...after, createdAt: '' },
      limit,
    });
    const ids = page.map((task) => task.id);
    const owners = await loadOwnersOf(context.db, ids);
    const late = await loadLate(context, page);
    const rows = page.map((task) => {
      const [lead, ...others] = owners.get(task.id) ?? [];
      const row: { [column in (typeof exportColumns)[number]]: string | null } = {
        id: task.id,
        campaign: task.campaignTitle,
        title: task.title,
        origin: task.origin,
        nature: task.nature,
        content: task.content,
        horizon: task.horizon,
        state: task.state,
        dueOn: task.dueOn,
        closedOn: task.closedOn,
        late: late.has(task.id) ? 'yes' : 'no',
        unit: lead?.unitName ?? null,
        post: lead?.postTitle ?? null,
        lead: lead?.fullName ?? null,
        sharedWith: others.map((owner) => owner.fullName ?? owner.unitName).join('; '),
        expectedProduct: task.expectedProduct,
      };
      return exportColumns.map((column) => row[column]);
    });
    const last = page.at(-1);
    return ok({
      rows,
      next: page.length === limit && last !== undefined ? { dueOn: last.dueOn, id: last.id } : null,
    });
  },
);
