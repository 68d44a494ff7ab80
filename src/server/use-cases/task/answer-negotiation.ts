import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { changesBetween, type TaskSnapshot } from '#domain/task/changes-between.ts';
import { lastDayOf } from '#domain/task/step-due-on.ts';
import { findLastTerms, storeRound } from '#database/task/order-store.ts';
import { loadSnapshot } from '#database/task/task-snapshot.ts';
import { command } from '#use-cases/base/use-case.ts';
import { changedTerms, changeTerms, checkTerms, saysNothing } from './changed-terms.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  version: z.int(),
  answer: z.enum(['reviseOrder', 'insist']),
  reason: z.string().trim().max(2000).optional(),
  /** The order as revised; left out, what the owner asked for. */
  terms: changedTerms.optional(),
});

/**
 * The authority answers other terms asked for its order: it revises the order, or insists on it with a reason; the owner
 * answers anew. (It withdraws the order like any work not assigned yet.) What changed is kept with the answer.
 * Errors: those of a step, `reasonNeeded`, `invalidValue` for terms that change nothing or do not fit.
 */
export const answerNegotiation = command(
  'answerNegotiation',
  input,
  async (context, { taskId, version, answer, reason, terms }) => {
    const step = await allowTaskStep(context, taskId, answer);
    if (!step.ok) return step;
    if (answer === 'insist' && !reason) return refuse('reasonNeeded', { action: answer });
    if (answer === 'insist' && terms !== undefined)
      return refuse('invalidValue', { path: 'terms', problem: 'unknownName', given: answer });
    const before = (await loadSnapshot(context.db, taskId)) as TaskSnapshot;
    if (answer === 'reviseOrder') {
      const revised = terms ?? changedTerms.parse(await findLastTerms(context.db, taskId));
      if (saysNothing(revised)) return refuse('invalidValue', { path: 'terms', problem: 'required' });
      const fits = await checkTerms(context, taskId, revised, 'terms.');
      if (!fits.ok) return fits;
      await changeTerms(context, taskId, revised);
    }
    const after = (await loadSnapshot(context.db, taskId)) as TaskSnapshot;
    const changes = changesBetween(before, after);
    const { task, transition } = step.value;
    const moved = await takeTaskStep(context, step.value, answer, version, { reason, changes });
    if (!moved.ok) return moved;
    await storeRound(context, {
      id: context.newId(),
      taskId,
      kind: answer,
      reason: reason ?? null,
      changes,
      dueOn: task.state_since === null ? null : lastDayOf(transition, task.state_since),
    });
    return moved;
  },
  { output: versionAnswer },
);
