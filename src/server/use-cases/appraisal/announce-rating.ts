import * as z from 'zod';
import { command } from '#use-cases/base/use-case.ts';
import { allowAppraisalStep, takeAppraisalStep } from './appraisal-step.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({ appraisalId: z.uuid(), version: z.int() });

/** Makes a decided level known to the official. From here on he can see it, and object. */
export const announceRating = command(
  'announceRating',
  input,
  async (context, { appraisalId, version }) => {
    const step = await allowAppraisalStep(context, appraisalId, 'announce');
    if (!step.ok) return step;
    await context.db
      .updateTable('appraisal')
      .set({ announced_on: context.today })
      .where('id', '=', appraisalId)
      .execute();
    return takeAppraisalStep(context, step.value, 'announce', version);
  },
  { output: versionAnswer },
);
