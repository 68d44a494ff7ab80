import { rolesOn } from '#domain/access/may.ts';
import { refuse } from '#domain/base/result.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';
import { isSeated } from './is-seated.ts';
import { sheetInput, storeSheet } from './store-sheet.ts';

/**
 * A subject is scored. Who does it as a council member has a seat, at this authority, in the council of the subject's
 * group; others score where the life cycle of the regulation lets them, as leaders do.
 */
export const scoreSubject = command('scoreSubject', sheetInput, async (context, sheet) => {
  const step = await allowAppraisalStep(context, sheet.appraisalId, 'score');
  if (!step.ok) return step;
  const { access, appraisal, pack, subject } = step.value;
  const others = rolesOn(context.actor, access).filter((role) => role !== 'councilMember');
  if (
    !decide(pack.lifeCycles.appraisal, 'appraisal', appraisal.state, 'score', others).ok &&
    !isSeated(context.actor, pack, subject.group_id, access)
  )
    return refuse('notAllowed', { action: 'score', what: 'appraisal' });

  const stored = await storeSheet(context, step.value, 'council', sheet);
  if (!stored.ok) return stored;
  return takeAppraisalStep(context, step.value, 'score', sheet.version, { ...sheet, ...stored.value });
});
