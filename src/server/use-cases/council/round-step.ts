import { rolesOn } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type HeldAppraisal, holdAppraisal } from '#database/appraisal-store.ts';
import { loadItems } from '#database/council/session-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { type CouncilRound, loadCouncilRound } from './council-round.ts';
import { allowSessionStep, type ReachedSession } from './session-step.ts';

export interface ReachedRound extends ReachedSession {
  held: HeldAppraisal;
  round: CouncilRound;
}

/**
 * Holds a session for an act about one appraisal on its list, then the appraisal, so that no sheet comes in meanwhile.
 * Errors: those of a step of the session; `notFound` for an appraisal that is not on its list; `conflictOfInterest`
 * for one's own, or that of somebody the actor has a conflict of interest with.
 */
export async function allowRoundStep(
  context: Context,
  sessionId: string,
  appraisalId: string,
  action: 'revealSheets' | 'openRound',
): Promise<Result<ReachedRound>> {
  const step = await allowSessionStep(context, sessionId, action);
  if (!step.ok) return step;
  const listed = (await loadItems(context.db, sessionId)).includes(appraisalId);
  const held = listed ? await holdAppraisal(context.db, appraisalId, context.today) : undefined;
  if (held === undefined) return refuse('notFound', { what: 'appraisal', id: appraisalId });
  const round = await loadCouncilRound(context.db, held, step.value.pack, context.today);
  const { accountId } = context.actor;
  if (rolesOn(context.actor, held.access).includes('owner') || round.conflicts.has(accountId))
    return refuse('conflictOfInterest', { what: 'appraisal' });
  if (action === 'openRound' && !mayPreside(context, round))
    return refuse('notAllowed', { action, what: 'councilSession' });
  return ok({ ...step.value, held, round });
}

/** Another round is the chair's to open; another's, whose seat lets him, where the chair cannot. */
export function mayPreside({ actor }: Pick<Context, 'actor'>, { seats, conflicts }: CouncilRound): boolean {
  const chair = seats.find((seat) => seat.role === 'chair');
  const presides = chair?.present === true && !conflicts.has(chair.holderAccountId);
  return !presides || chair.holderAccountId === actor.accountId;
}
