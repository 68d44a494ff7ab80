import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { lastDayOf } from '#domain/task/step-due-on.ts';
import { storeRound } from '#database/task/order-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { changedTerms, checkTerms, saysNothing } from './changed-terms.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  answer: z.enum(['accept', 'negotiate', 'decline']),
  reason: z.string().trim().max(2000).optional(),
  /** To negotiate: what he would take on instead. */
  terms: changedTerms.optional(),
});

/**
 * Whoever leads ordered work accepts it, declines it with a reason, or says with a reason on what other terms he would
 * take it. Every answer is kept. An answer after its last day is kept as late, or refused where the regulation closes it.
 * Errors: those of a step, `reasonNeeded`; `invalidValue` for terms that change nothing, do not fit, or come with another
 * answer.
 */
export const answerOrder = command(
  'answerOrder',
  input,
  async (context, { taskId, version, answer, reason, terms }) => {
    const step = await allowTaskStep(context, taskId, answer);
    if (!step.ok) return step;
    if (answer !== 'accept' && !reason) return refuse('reasonNeeded', { action: answer });
    if (answer === 'negotiate') {
      if (terms === undefined || saysNothing(terms))
        return refuse('invalidValue', { path: 'terms', problem: 'required' });
      const fits = await checkTerms(context, taskId, terms, 'terms.');
      if (!fits.ok) return fits;
    } else if (terms !== undefined)
      return refuse('invalidValue', { path: 'terms', problem: 'unknownName', given: answer });
    const { task, transition } = step.value;
    const moved = await takeTaskStep(context, step.value, answer, version, { reason, terms });
    if (!moved.ok) return moved;
    await storeRound(context, {
      id: context.newId(),
      taskId,
      kind: answer,
      reason: reason ?? null,
      ...(terms === undefined ? {} : { terms }),
      dueOn: task.state_since === null ? null : lastDayOf(transition, task.state_since),
    });
    return moved;
  },
  { output: versionAnswer },
);
