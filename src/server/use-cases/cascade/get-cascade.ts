import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { reportedAmount } from '#domain/cascade/additive-amount.ts';
import { dividersOf } from '#domain/cascade/sides.ts';
import { taskAttainment } from '#domain/progress/task-attainment.ts';
import { loadMeasuredIndicators } from '#database/appraisal-facts.ts';
import { loadCascade } from '#database/cascade/cascade-store.ts';
import { findTask } from '#database/task-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadPart } from './reach-sub-task.ts';
import { dividedStates } from './sub-task-step.ts';
import { tellBelow } from './tell-part.ts';
import { getCascadeAnswer } from '#use-cases/answers/cascade-answers.ts';

const input = z.strictObject({ taskId: z.uuid() });

/**
 * How a task is shared out: its parts at every level, progress that comes from them beside what its owner reported, and
 * parts of shares and indicators beside their wholes. For readers of the task and the head of its owner's unit.
 */
export const getCascade = query(
  'getCascade',
  input,
  async (context, { taskId }) => {
    const held = await findTask(context.db, taskId, context.today);
    if (held === undefined) return refuse('notFound', { what: 'task', id: taskId });
    const { task, access } = held;
    const cascade = await loadCascade(context.db, { id: taskId, ownerIds: access.ownerIds }, context.today);
    const dividers = dividersOf(cascade, undefined);
    if (!mayReadPart(context, held, dividers)) return refuse('notFound', { what: 'task', id: taskId });
    const measured = await loadMeasuredIndicators(context.db, [taskId]);
    const percent = taskAttainment(measured);
    const { officialId } = context.actor;
    const mayGive = may(context.actor, 'giveSubTask', { ...access, thing: 'subTask', ownerIds: dividers }).ok;
    return ok({
      task: { id: task.id, title: task.title, state: task.state, dueOn: task.due_on, version: task.version },
      /** What the owner himself reported: it alone counts in his appraisal. */
      ownReport: {
        state: percent === undefined ? 'missing' : percent === null ? 'noData' : 'measured',
        percent: percent ?? null,
        /** Of indicators that add up, the amount reported: comparable with what comes from below. */
        amounts: measured.flatMap((indicator) => {
          const amount = reportedAmount(indicator.measured, indicator.unit_of_measure);
          return amount === undefined ? [] : [{ indicatorId: indicator.id, amount }];
        }),
      },
      ...tellBelow(held, cascade, undefined, { officialId, today: context.today }),
      actions: mayGive && dividedStates.includes(task.state) ? ['giveSubTask'] : [],
    });
  },
  { output: getCascadeAnswer },
);
