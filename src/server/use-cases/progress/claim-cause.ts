import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { assignedStates } from '#domain/task/assigned-states.ts';
import { loadAnsweredWork } from '#database/progress/answered-work.ts';
import { holdTask } from '#database/task-store.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkEvidence } from '#use-cases/evidence/check-evidence.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  taskId: z.uuid(),
  /** The indicator that fell short of its target by it; left out: the whole task. */
  indicatorId: z.uuid().optional(),
  description: z.string().min(1).max(2000),
  /** How long it lasted, both days included. */
  from: z.iso.date(),
  to: z.iso.date(),
  evidenceIds: z.array(z.uuid()).max(50).default([]),
  documentNumber: z.string().min(1).max(100).optional(),
});

/**
 * An official claims that something he could not help made his work late or fall short, and proves it.
 * Errors: `notAllowed` also where the regulation knows no objective cause; `wrongState` for work that is not assigned;
 * `invalidValue` without any proof, for days before the work was his, or to come.
 */
export const claimCause = command(
  'claimCause',
  input,
  async (context, claim) => {
    const { db, actor, today } = context;
    const missing = refuse('notFound', { what: 'task', id: claim.taskId });
    const held = await holdTask(db, claim.taskId, today);
    if (held === undefined || !may(actor, 'readTask', held.access).ok) return missing;
    const { pack } = await packOf(context, held.campaign);
    const permit = may(actor, 'claimCause', held.access);
    if (!permit.ok) return permit;
    if (pack.settings.objectiveCauseConfirmedBy === undefined)
      return refuse('notAllowed', { action: 'claimCause', what: 'task' });
    if (!assignedStates.includes(held.task.state))
      return refuse('wrongState', { action: 'claimCause', state: held.task.state, possible: [] });

    const { from, to, evidenceIds, documentNumber = null, indicatorId = null } = claim;
    const begun = (await loadAnsweredWork(db, [claim.taskId])).get(claim.taskId)?.assigned.from;
    const day = (path: string, problem: 'tooEarly' | 'tooLate', given: string, limit: string) =>
      refuse('invalidValue', { path, problem, given, limit });
    if (to > today) return day('to', 'tooLate', to, today);
    if (from > to) return day('from', 'tooLate', from, to);
    if (begun !== undefined && from < begun) return day('from', 'tooEarly', from, begun);
    if (indicatorId !== null) {
      const indicator = await db
        .selectFrom('indicator')
        .select('id')
        .where('id', '=', indicatorId)
        .where('task_id', '=', claim.taskId)
        .executeTakeFirst();
      if (indicator === undefined) return refuse('notFound', { what: 'indicator', id: indicatorId });
    }
    const proof = await checkEvidence(db, claim.taskId, evidenceIds, documentNumber);
    if (!proof.ok) return proof;

    const id = context.newId();
    await db
      .insertInto('cause_claim')
      .values({
        id,
        task_id: claim.taskId,
        indicator_id: indicatorId,
        description: claim.description,
        from_on: from,
        to_on: to,
        document_number: documentNumber,
        claimed_by: actor.accountId,
        claimed_at: context.now,
      })
      .execute();
    if (proof.value.length > 0)
      await db
        .insertInto('cause_evidence')
        .values(proof.value.map((evidenceId) => ({ claim_id: id, evidence_id: evidenceId })))
        .execute();
    context.record({
      authorityId: held.campaign.authority_id,
      action: 'claimCause',
      thing: 'cause',
      thingId: id,
      after: claim,
    });
    return ok({ id });
  },
  { output: idAnswer },
);
