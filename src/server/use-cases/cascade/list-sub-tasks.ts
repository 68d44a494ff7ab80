import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { isSubTaskLate } from '#domain/cascade/sub-task-late.ts';
import { openSubTaskStates, subTaskStates } from '#domain/cascade/sub-task-steps.ts';
import { dayInVietnam } from '#domain/base/dates.ts';
import { loadSubTaskRows } from '#database/cascade/sub-task-list.ts';
import { loadView } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listSubTasksAnswer } from '#use-cases/answers/cascade-answers.ts';

const input = z.strictObject({
  /** `received`: given to the actor or to a unit he heads; `given`: cut from work that is his, or his unit's. */
  whose: z.enum(['received', 'given']).default('received'),
  /** `open`: still to be done; `needsAgreement`: open, and something changed above. */
  state: z.enum(['open', 'needsAgreement', ...subTaskStates]).optional(),
  taskId: z.uuid().optional(),
  /** The last row of the page before. */
  after: z.strictObject({ dueOn: z.iso.date(), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The parts of tasks that somebody takes, or gave, those due first first, a page at a time. */
export const listSubTasks = query(
  'listSubTasks',
  input,
  async (context, { state, ...filter }) => {
    const view = await loadView(context.db, context.actor, context.today);
    const open = [...openSubTaskStates];
    const rows = await loadSubTaskRows(context.db, view, {
      ...filter,
      states:
        state === undefined ? undefined : state === 'open' || state === 'needsAgreement' ? open : [state],
      changedAbove: state === 'needsAgreement',
    });
    const shown = rows.slice(0, filter.limit);
    const last = shown.at(-1);
    return ok({
      subTasks: shown.map(({ reportedAt, changedAbove, ...row }) => ({
        ...row,
        needsAgreement: changedAbove !== null,
        late: isSubTaskLate(
          { ...row, reportedOn: reportedAt === null ? null : dayInVietnam(reportedAt) },
          context.today,
        ),
      })),
      next: rows.length > filter.limit && last !== undefined ? { dueOn: last.dueOn, id: last.id } : null,
    });
  },
  { output: listSubTasksAnswer },
);
