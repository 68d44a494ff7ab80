import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { endedStates } from '#domain/task/ended-states.ts';
import { loadView, visibleTo } from '#database/visible-to.ts';
import { query } from '#use-cases/base/use-case.ts';
import { listTasksToTransferAnswer } from '#use-cases/answers/organisation-answers.ts';

const input = z.strictObject({
  /** Only tasks of units that ended by this act. */
  successionId: z.uuid().optional(),
  /** Only tasks of this ended unit. */
  unitId: z.uuid().optional(),
  /** The last row of the page before. */
  after: z.strictObject({ dueOn: z.iso.date(), taskId: z.uuid(), subjectId: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/**
 * The tasks somebody may see that are still open while the unit of an owner has ended: one row for each such owner,
 * those due first first, with the units that could take it over. Transferring is a decision of its own.
 */
export const listTasksToTransfer = query(
  'listTasksToTransfer',
  input,
  async (context, filter) => {
    const view = await loadView(context.db, context.actor, context.today);
    const { successionId, unitId, after } = filter;
    let rows = context.db
      .selectFrom('unit')
      .innerJoin('subject', 'subject.unit_id', 'unit.id')
      .innerJoin('task_owner', 'task_owner.subject_id', 'subject.id')
      .innerJoin('task', 'task.id', 'task_owner.task_id')
      .innerJoin('campaign', 'campaign.id', 'task.campaign_id')
      .select(['task.id as taskId', 'task.title', 'task.state', 'task.version', 'task.due_on as dueOn'])
      .select(['task.campaign_id as campaignId', 'subject.id as subjectId', 'task_owner.is_lead as isLead'])
      .select(['unit.id as unitId', 'unit.name as unitName', 'unit.valid_to as endedOn'])
      .where('unit.valid_to', '<=', context.today)
      .where('task.state', 'not in', endedStates)
      .where(visibleTo(view));
    if (unitId !== undefined) rows = rows.where('unit.id', '=', unitId);
    if (successionId !== undefined)
      rows = rows.where((where) =>
        where.exists(
          where
            .selectFrom('succession_unit')
            .select('succession_unit.position')
            .where('succession_unit.succession_id', '=', successionId)
            .whereRef('succession_unit.predecessor_id', '=', 'unit.id'),
        ),
      );
    if (after !== undefined)
      rows = rows.where((where) =>
        where(
          where.refTuple('task.due_on', 'task.id', 'subject.id'),
          '>',
          where.tuple(after.dueOn, after.taskId, after.subjectId),
        ),
      );
    const page = await rows
      .orderBy('task.due_on')
      .orderBy('task.id')
      .orderBy('subject.id')
      .limit(filter.limit + 1)
      .execute();
    const shown = page.slice(0, filter.limit);
    const last = shown.at(-1);
    const heirs =
      shown.length === 0
        ? []
        : await context.db
            .selectFrom('succession_unit')
            .innerJoin('unit', 'unit.id', 'succession_unit.successor_id')
            .select(['succession_unit.predecessor_id as from', 'succession_unit.share'])
            .select(['unit.id', 'unit.name'])
            .where('succession_unit.predecessor_id', 'in', [...new Set(shown.map((row) => row.unitId))])
            .whereRef('succession_unit.successor_id', '<>', 'succession_unit.predecessor_id')
            .orderBy('unit.id')
            .execute();
    return ok({
      tasks: shown.map((row) => ({
        ...row,
        successors: heirs
          .filter((heir) => heir.from === row.unitId)
          .map(({ id, name, share }) => ({ id, name, share })),
      })),
      next:
        page.length > filter.limit && last !== undefined
          ? { dueOn: last.dueOn, taskId: last.taskId, subjectId: last.subjectId }
          : null,
    });
  },
  { output: listTasksToTransferAnswer },
);
