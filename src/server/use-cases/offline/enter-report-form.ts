import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { knownWith } from '#domain/offline/known-with.ts';
import { findReportForm } from '#database/offline/report-form-store.ts';
import { holdTask } from '#database/task-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';
import { loadFormNow } from './form-now.ts';
import { reachForms } from './reach-forms.ts';

const input = z.strictObject({
  formId: z.uuid(),
  tasks: z
    .array(
      z.strictObject({
        taskId: z.uuid(),
        /** What the comparison rested on. */
        revision: z.int(),
        draft: z.int(),
        fields: z
          .array(
            z.strictObject({ key: z.string().max(80), value: z.union([z.string().max(5000), z.boolean()]) }),
          )
          .min(1),
      }),
    )
    .min(1)
    .max(1000),
});

const output = z.strictObject({ tasks: z.int(), fields: z.int() });

/**
 * Enters what came back in a form, all or nothing, as drafts of the reports: each waits for the official, who looks it over
 * and files it himself.
 * Errors: `versionConflict` for a report that was filed or entered since the comparison; `wrongState` for one that is owed no
 * more or whose period is sealed; `invalidValue` for a value its indicator does not take.
 */
export const enterReportForm = command(
  'enterReportForm',
  input,
  async (context, { formId, tasks }) => {
    const { db, actor, now, today } = context;
    const missing = refuse('notFound', { what: 'reportForm', id: formId });
    const form = await findReportForm(db, formId);
    if (form === undefined) return missing;
    const campaign = await reachForms(context, form.campaignId);
    if (!campaign.ok) return campaign.refusal.kind === 'notFound' ? missing : campaign;
    const inForm = new Set(form.content.tasks.map(({ taskId }) => taskId));
    // Whoever seals a period waits for what is on its way in, as with reports.
    await db.selectFrom('campaign').select('id').where('id', '=', form.campaignId).forShare().execute();
    for (const { taskId } of tasks.toSorted((one, other) => (one.taskId < other.taskId ? -1 : 1)))
      if (!inForm.has(taskId) || (await holdTask(db, taskId, today)) === undefined)
        return refuse('notFound', { what: 'task', id: taskId });

    const nowOf = await loadFormNow(context, campaign.value, form.content);
    for (const { taskId, revision, draft, fields } of tasks) {
      const { standing, targets, now: state } = nowOf(taskId);
      if ('problem' in state)
        return refuse('wrongState', { action: 'enterReports', state: state.problem, possible: [] });
      if (standing.revision !== revision || standing.draft !== draft)
        return refuse('versionConflict', {
          what: 'report',
          seen: standing.revision === revision ? draft : revision,
          current: standing.revision === revision ? standing.draft : standing.revision,
        });
      for (const { key, value } of fields) {
        const isFigure = targets.has(key) && typeof value === 'string';
        const figures = isFigure ? value.split('; ') : [];
        if (figures.some((figure) => !decimalTextSchema.safeParse(figure).success))
          return refuse('invalidValue', { path: key, problem: 'notANumber', given: String(value) });
      }
      const known = knownWith(standing.known, fields, targets);
      if (!known.ok) return known;
      const row = {
        content: JSON.stringify(known.value),
        version: draft + 1,
        entered_by: actor.accountId,
        entered_at: now,
      };
      await db
        .insertInto('report_draft')
        .values({ task_id: taskId, period: form.period, ...row })
        .onConflict((conflict) => conflict.columns(['task_id', 'period']).doUpdateSet(row))
        .execute();
      context.record({
        authorityId: campaign.value.authority_id,
        action: 'enterReports',
        thing: 'task',
        thingId: taskId,
        before: { period: form.period, ...standing.known },
        after: { period: form.period, formId, draft: draft + 1, ...known.value },
      });
    }
    return ok({ tasks: tasks.length, fields: tasks.reduce((sum, task) => sum + task.fields.length, 0) });
  },
  { output },
);
