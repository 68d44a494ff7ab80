import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { loadUnitsBeneath } from '#database/follow/unit-tree.ts';
import { loadTaskPage, taskOrders } from '#database/task/task-list.ts';
import { loadOwnersOf } from '#database/task/task-owners.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { loadLate } from '#use-cases/progress/load-delays.ts';
import { taskFilter } from './task-filter.ts';
import { listTasksAnswer } from '#use-cases/answers/task-answers.ts';

const input = z.strictObject({
  ...taskFilter,
  order: z.enum(taskOrders).default('dueOn'),
  /** The last row of the page before; its `createdAt` counts when the newest come first. */
  after: z
    .strictObject({ dueOn: z.iso.date(), createdAt: z.iso.datetime().optional(), id: z.uuid() })
    .optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The tasks somebody may see, a page at a time. */
export const listTasks = query(
  'listTasks',
  input,
  async (context, { order, after, limit, unitId, ...filter }) => {
    if (order === '-createdAt' && after !== undefined && after.createdAt === undefined)
      return refuse('invalidValue', { path: 'after.createdAt', problem: 'required' });
    const page = await loadTaskPage(context.db, await loadView(context.db, context.actor, context.today), {
      filter: {
        ...filter,
        unitIds: unitId === undefined ? unitId : await loadUnitsBeneath(context.db, unitId, context.today),
      },
      order,
      after: after && { ...after, createdAt: after.createdAt ?? '' },
      limit: limit + 1,
    });
    const shown = page.slice(0, limit);
    const owners = await loadOwnersOf(
      context.db,
      shown.map((task) => task.id),
    );
    const late = await loadLate(context, shown);
    const last = shown.at(-1);
    return ok({
      tasks: shown.map((task) => ({
        ...task,
        owners: owners.get(task.id) ?? [],
        late: late.has(task.id),
      })),
      next:
        page.length > limit && last !== undefined
          ? { dueOn: last.dueOn, createdAt: last.createdAt, id: last.id }
          : null,
    });
  },
  { output: listTasksAnswer },
);
