import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';
import { sheetInput, storeSheet } from './store-sheet.ts';

/** A council member scores one subject. Only members of the council of the subject's group do. */
export const scoreSubject = command('scoreSubject', sheetInput, async (context, sheet) => {
  const step = await allowAppraisalStep(context, sheet.appraisalId, 'score');
  if (!step.ok) return step;
  const { council } = step.value.pack.groups.find((group) => group.id === step.value.subject.group_id) ?? {};
  const seated = context.actor.powers.some(
    (power) => power.kind === 'councilMember' && (council === undefined || power.council === council),
  );
  if (!seated) return refuse('notAllowed', { action: 'score', what: 'appraisal' });

  const stored = await storeSheet(context, step.value, 'council', sheet);
  if (!stored.ok) return stored;
  return takeAppraisalStep(context, step.value, 'score', sheet.version, { ...sheet, ...stored.value });
});
