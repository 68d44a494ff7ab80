import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { type Cascade, partAbove } from '#domain/cascade/cascade.ts';
import { dividersOf } from '#domain/cascade/sides.ts';
import { agreedSubTaskStates } from '#domain/cascade/sub-task-steps.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import { loadActs } from '#database/cascade/act-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachSubTask } from './reach-sub-task.ts';
import { dividedStates } from './sub-task-step.ts';
import { tellPart } from './tell-part.ts';
import { getSubTaskAnswer } from '#use-cases/answers/cascade-answers.ts';

const input = z.strictObject({ subTaskId: z.uuid() });

/**
 * A part with its story, what is above it and everything below it: for whoever takes or gave it, the head of his unit, and
 * the readers of the task.
 */
export const getSubTask = query(
  'getSubTask',
  input,
  async (context, { subTaskId }) => {
    const reached = await reachSubTask(context, subTaskId, 'toRead');
    if (!reached.ok) return reached;
    const { held, cascade, subTask, sides } = reached.value;
    const { officialId } = context.actor;
    const told = tellPart(held, cascade, subTask, { officialId, today: context.today });
    const { task, campaign } = held;
    const mayGive =
      officialId !== null &&
      dividersOf(cascade, subTask).includes(officialId) &&
      dividedStates.includes(task.state) &&
      subTask.state !== 'done' &&
      agreedSubTaskStates.includes(subTask.state);
    return ok({
      ...told,
      actions: [...told.actions, ...(mayGive ? (['giveSubTask'] as const) : [])],
      sides,
      task: {
        id: task.id,
        title: task.title,
        state: task.state,
        dueOn: task.due_on,
        campaignTitle: campaign.title,
      },
      /** What it is a part of, from the task down. */
      above: pathTo(cascade, subTask).map(({ id, title, dueOn }) => ({ id, title, dueOn })),
      indicators: cascade.indicators
        .filter(({ id }) => subTask.parts.some((part) => part.indicatorId === id))
        .map(({ id, name, unitOfMeasure }) => ({ id, name, unitOfMeasure })),
      history: await loadActs(context.db, subTaskId),
    });
  },
  { output: getSubTaskAnswer },
);

function pathTo(cascade: Cascade, subTask: SubTask): SubTask[] {
  const above = partAbove(cascade, subTask);
  return above === undefined ? [] : [...pathTo(cascade, above), above];
}
