import { rolesOn } from '#domain/access/may.ts';
import { ok, type Result, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import type { AppraisalAction, AppraisalState } from '#regulation/life-cycle.ts';
import type { Pack } from '#regulation/pack.ts';
import { type HeldAppraisal, holdAppraisal, moveAppraisal } from '#database/appraisal-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';

export interface AllowedAppraisalStep extends HeldAppraisal {
  nextState: AppraisalState;
  pack: Pack;
  packHash: string;
}

/** What nobody does to himself. */
export const judging = new Set<AppraisalAction>([
  'score',
  'propose',
  'decide',
  'announce',
  'answerObjection',
  'replaceRating',
]);

/**
 * Holds an appraisal and asks whether this actor may take this step.
 * Errors: `notFound`, `conflictOfInterest`, `notAllowed`, `wrongState`; `decisionNeeded` where the regulation wants a
 * paper and the step is taken by mere word.
 */
export async function allowAppraisalStep(
  context: Context,
  appraisalId: string,
  action: AppraisalAction,
  by: 'word' | 'paper' = 'word',
): Promise<Result<AllowedAppraisalStep>> {
  const held = await holdAppraisal(context.db, appraisalId, context.today);
  if (held === undefined) return refuse('notFound', { what: 'appraisal', id: appraisalId });
  const { actor } = context;
  const roles = rolesOn(actor, held.access);
  if (roles.length === 0) return refuse('notFound', { what: 'appraisal', id: appraisalId });
  if (judging.has(action) && roles.includes('owner'))
    return refuse('conflictOfInterest', { what: 'appraisal' });
  const { pack, hash } = await packOf(context, held.campaign);
  const decided = decide(pack.lifeCycles.appraisal, 'appraisal', held.appraisal.state, action, roles, by);
  if (!decided.ok) return decided;
  return ok({ ...held, nextState: decided.value.state, pack, packHash: hash });
}

/**
 * Takes an allowed step: moves the appraisal on and writes it down.
 * Errors: `versionConflict`.
 */
export async function takeAppraisalStep(
  context: Context,
  step: AllowedAppraisalStep,
  action: AppraisalAction,
  seenVersion: number,
  details: object = {},
): Promise<Result<{ version: number }>> {
  const moved = await moveAppraisal(context.db, step.appraisal, seenVersion, step.nextState);
  if (!moved.ok) return moved;
  context.record({
    authorityId: step.campaign.authority_id,
    action,
    thing: 'appraisal',
    thingId: step.appraisal.id,
    before: { state: step.appraisal.state, version: step.appraisal.version },
    after: { state: step.nextState, version: moved.value.version, ...details },
  });
  return moved;
}
