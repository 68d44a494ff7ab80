import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { checkPeriod } from './check-period.ts';
import { reportContent, storeReport } from './store-report.ts';
import { correctReportAnswer } from '#use-cases/answers/progress-answers.ts';

const input = reportContent.extend({ reason: z.string().max(2000).optional() });

/**
 * The official corrects what he reported of a sealed period, or reports it after all, saying why. The sealed figures
 * stay as they are; the correction is kept beside them and is what counts from now on.
 * Errors: those of a report; `reasonNeeded`; `wrongState` where the period is not sealed and can simply be reported.
 */
export const correctReport = command(
  'correctReport',
  input,
  async (context, { reason, ...report }) => {
    const step = await allowTaskStep(context, report.taskId, 'report');
    if (!step.ok) return step;
    const owed = await checkPeriod(context, step.value, report.period);
    if (!owed.ok) return owed;
    if (owed.value.sealedOn === null)
      return refuse('wrongState', { action: 'correctReport', state: 'open', possible: ['report'] });
    if (!reason?.trim()) return refuse('reasonNeeded', { action: 'correctReport' });

    const stored = await storeReport(context, report, reason);
    if (!stored.ok) return stored;
    const { id: reportId, revision } = stored.value;
    context.record({
      authorityId: step.value.campaign.authority_id,
      action: 'correctReport',
      thing: 'task',
      thingId: report.taskId,
      after: { reportId, ...report, reason, revision },
    });
    return ok({ id: reportId, revision });
  },
  { output: correctReportAnswer },
);
