import { rolesOn } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import type { Context } from '#use-cases/base/context.ts';
import { command } from '#use-cases/base/use-case.ts';
import { belowQuorum, type CouncilRound, loadCouncilRound } from '#use-cases/council/council-round.ts';
import { isPresent } from '#use-cases/council/is-present.ts';
import { isSeated } from '#use-cases/council/is-seated.ts';
import type { Pack } from '#regulation/pack.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';
import { sheetInput, storeSheet } from './store-sheet.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

/**
 * A subject is scored. Who does it as a council member may sit, at this authority, in the council of the subject's group;
 * where the council scores in sessions, he has a seat in the one with this subject on its list. Others score where the life
 * cycle of the regulation lets them, as leaders do.
 * Errors: `wrongState` while the appraisal is in no session or its sheets are revealed; `notAllowed` without a seat there;
 * `conflictOfInterest`; `belowQuorum` while too few are present.
 */
export const scoreSubject = command(
  'scoreSubject',
  sheetInput,
  async (context, sheet) => {
    const step = await allowAppraisalStep(context, sheet.appraisalId, 'score');
    if (!step.ok) return step;
    const { access, appraisal, pack, subject } = step.value;
    const others = rolesOn(context.actor, access).filter((role) => role !== 'councilMember');
    const round = await loadCouncilRound(context.db, step.value, pack, context.today);
    if (
      (round.inSessions ||
        !decide(pack.lifeCycles.appraisal, 'appraisal', appraisal.state, 'score', others).ok) &&
      !isSeated(context.actor, pack, subject.group_id, access)
    )
      return refuse('notAllowed', { action: 'score', what: 'appraisal' });
    const allowed = allowSheet(context, round, pack);
    if (!allowed.ok) return allowed;
    const stored = await storeSheet(context, step.value, 'council', sheet, round.latest?.id);
    if (!stored.ok) return stored;
    // What a blind sheet says stands in the sheet alone.
    const blind = round.inSessions && pack.settings.councilBlind?.value === true;
    const told = blind ? {} : sheet;
    return takeAppraisalStep(context, step.value, 'score', sheet.version, { ...told, ...stored.value });
  },
  { output: versionAnswer },
);

/** Whether the actor may hand in a sheet: without a conflict of interest, and in the round that is open. */
export function allowSheet({ actor }: Pick<Context, 'actor'>, round: CouncilRound, pack: Pack): Result<null> {
  if (round.conflicts.has(actor.accountId)) return refuse('conflictOfInterest', { what: 'appraisal' });
  if (!round.inSessions) return ok(null);
  const { latest, quorum, seats, sessionQuorum } = round;
  if (latest === undefined || latest.sessionState !== 'called')
    return refuse('wrongState', { action: 'score', state: 'noSession', possible: ['callSession'] });
  if (latest.revealedAt !== null)
    return refuse('wrongState', { action: 'score', state: 'revealed', possible: ['openRound'] });
  if (!sessionQuorum.met) return belowQuorum(pack, 'members', sessionQuorum);
  if (!quorum.met) return belowQuorum(pack, 'members', quorum);
  if (!isPresent(seats, actor)) return refuse('notAllowed', { action: 'score', what: 'councilSession' });
  return ok(null);
}
