import { command } from '#use-cases/base/use-case.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';
import { sheetInput, storeSheet } from './store-sheet.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

/** The official scores himself and says which level he claims. */
export const selfAssess = command(
  'selfAssess',
  sheetInput,
  async (context, sheet) => {
    const step = await allowAppraisalStep(context, sheet.appraisalId, 'selfAssess');
    if (!step.ok) return step;
    const stored = await storeSheet(context, step.value, 'self', sheet);
    if (!stored.ok) return stored;
    return takeAppraisalStep(context, step.value, 'selfAssess', sheet.version, { ...sheet, ...stored.value });
  },
  { output: versionAnswer },
);
