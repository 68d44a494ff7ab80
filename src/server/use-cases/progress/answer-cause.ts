import * as z from 'zod';
import { may, rolesOn } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { findCause } from '#database/progress/cause-store.ts';
import { holdTask } from '#database/task-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  causeId: z.uuid(),
  outcome: z.enum(['confirmed', 'refused']),
  reason: z.string().max(2000).optional(),
  /** The days confirmed, where they are fewer than those claimed. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/**
 * The competent level confirms an objective cause, for the days claimed or for fewer, or refuses it; with a reason either way.
 * Time confirmed does not count as the delay of the task.
 * Errors: `conflictOfInterest` for whoever did the work or claimed; `wrongState` once it was answered; `invalidValue` for
 * days that were not claimed.
 */
export const answerCause = command(
  'answerCause',
  input,
  async (context, answer) => {
    const { db, actor, today } = context;
    const { causeId: id, outcome, reason } = answer;
    const missing = refuse('notFound', { what: 'cause', id });
    const seen = await findCause(db, id);
    if (seen === undefined) return missing;
    const held = await holdTask(db, seen.taskId, today);
    if (held === undefined || !may(actor, 'readTask', held.access).ok) return missing;
    // Read again: it may have been answered before the task was held.
    const cause = await findCause(db, id);
    if (cause === undefined) return missing;
    const { pack } = await packOf(context, held.campaign);
    const confirming = pack.settings.objectiveCauseConfirmedBy?.value ?? [];
    if (!rolesOn(actor, held.access).some((role) => confirming.includes(role)))
      return refuse('notAllowed', { action: 'answerCause', what: 'cause' });
    const own = actor.officialId !== null && held.access.ownerIds.includes(actor.officialId);
    if (own || cause.claimedBy === actor.accountId) return refuse('conflictOfInterest', { what: 'cause' });
    if (cause.outcome !== null)
      return refuse('wrongState', { action: 'answerCause', state: 'closed', possible: [] });
    if (!reason?.trim()) return refuse('reasonNeeded', { action: 'answerCause' });

    const from = answer.from ?? cause.from;
    const to = answer.to ?? cause.to;
    const outside = (path: string, problem: 'tooEarly' | 'tooLate', given: string, limit: string) =>
      refuse('invalidValue', { path, problem, given, limit });
    if (from < cause.from) return outside('from', 'tooEarly', from, cause.from);
    if (to > cause.to) return outside('to', 'tooLate', to, cause.to);
    if (from > to) return outside('from', 'tooLate', from, to);
    const confirmed = outcome === 'confirmed' ? { from_on: from, to_on: to } : { from_on: null, to_on: null };
    await db
      .insertInto('cause_answer')
      .values({
        claim_id: id,
        account_id: actor.accountId,
        outcome,
        reason,
        ...confirmed,
        answered_at: context.now,
      })
      .execute();
    context.record({
      authorityId: held.campaign.authority_id,
      action: 'answerCause',
      thing: 'cause',
      thingId: id,
      after: { outcome, reason, ...confirmed },
    });
    return ok({ id });
  },
  { output: idAnswer },
);
