import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { allowTaskStep } from '#use-cases/task/task-step.ts';
import { checkPeriod } from './check-period.ts';
import { reportContent, storeReport } from './store-report.ts';
import { reportProgressAnswer } from '#use-cases/answers/progress-answers.ts';

/**
 * The official reports a period. A second report of the same period is a new revision; the first one stays.
 * Errors: those of the step, the period and the readings; `outOfTime` for a period that has been sealed: what it said can
 * be corrected only.
 */
export const reportProgress = command(
  'reportProgress',
  reportContent,
  async (context, report) => {
    const step = await allowTaskStep(context, report.taskId, 'report');
    if (!step.ok) return step;
    const owed = await checkPeriod(context, step.value, report.period);
    if (!owed.ok) return owed;
    if (owed.value.sealedOn !== null)
      return refuse('outOfTime', { action: 'report', until: owed.value.sealedOn });

    const stored = await storeReport(context, report, null);
    if (!stored.ok) return stored;
    const { id: reportId, revision } = stored.value;
    context.record({
      authorityId: step.value.campaign.authority_id,
      action: 'report',
      thing: 'task',
      thingId: report.taskId,
      after: { reportId, ...report, revision },
    });
    return ok({ id: reportId, revision, dueOn: owed.value.dueOn, late: context.today > owed.value.dueOn });
  },
  { output: reportProgressAnswer },
);
