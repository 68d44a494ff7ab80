import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { findFirstDecisionDay } from '#database/decision-store.ts';
import { findVerifiedHandIn } from '#database/task-store.ts';
import { endPartsOf } from '#use-cases/cascade/follow-task.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  outcome: z.enum(['finish', 'closeUnfinished']),
  /** The day the work was done, or was given up: on this day it came to its end, whenever that is entered. */
  doneOn: z.iso.date().optional(),
});

/**
 * At the end of the period: the work is finished, or left unfinished and can be carried over. It counts as done on
 * `doneOn`; where that is not said, finished work was done on the day its last verified product was handed in, so that
 * nobody is late because the entry is.
 * Errors: those of the step; `invalidValue` at `doneOn` for a day to come, or before the paper that assigned the work.
 */
export const closeTask = command(
  'closeTask',
  input,
  async (context, { taskId, version, outcome, doneOn }) => {
    const step = await allowTaskStep(context, taskId, outcome);
    if (!step.ok) return step;
    if (doneOn !== undefined && doneOn > context.today)
      return refuse('invalidValue', {
        path: 'doneOn',
        problem: 'tooLate',
        given: doneOn,
        limit: context.today,
      });
    const assignedOn = await findFirstDecisionDay(context.db, taskId);
    if (doneOn !== undefined && assignedOn !== undefined && doneOn < assignedOn)
      return refuse('invalidValue', {
        path: 'doneOn',
        problem: 'tooEarly',
        given: doneOn,
        limit: assignedOn,
      });
    const handedIn = outcome === 'finish' ? await findVerifiedHandIn(context.db, taskId) : undefined;
    const closedOn = doneOn ?? handedIn ?? context.today;
    const moved = await takeTaskStep(context, step.value, outcome, version, { closedOn });
    if (!moved.ok) return moved;
    await context.db.updateTable('task').set({ closed_on: closedOn }).where('id', '=', taskId).execute();
    await endPartsOf(context, taskId, step.value.campaign.authority_id, { closedOn });
    return moved;
  },
  { output: versionAnswer },
);
