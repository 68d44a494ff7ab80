import * as z from 'zod';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { filledProblems } from '#domain/offline/read-filled.ts';
import { reviewForm, taskProblems } from '#domain/offline/review-form.ts';
import { findReportForm } from '#database/offline/report-form-store.ts';
import { type ReturnedForm, readForm } from '#server/documents/offline/read-form.ts';
import { command } from '#use-cases/base/use-case.ts';
import { findClean } from '#use-cases/evidence/check-file.ts';
import { loadFormNow } from './form-now.ts';
import { reachForms } from './reach-forms.ts';

/** Three megabytes: a form of a thousand tasks has a fifth of it. */
const input = z.strictObject({
  /** Where it is looked at: the form itself says which campaign it is of. */
  campaignId: z.uuid(),
  file: z.base64().max(4 * 1024 * 1024),
});

const value = z.union([z.string(), z.boolean()]).nullable();
const output = z.strictObject({
  formId: z.uuid(),
  campaignId: z.uuid(),
  campaignTitle: z.string(),
  period: z.string(),
  unitName: z.string().nullable(),
  sentAt: z.string(),
  sentBy: z.string(),
  tasks: z.array(
    z.strictObject({
      taskId: z.uuid(),
      title: z.string(),
      lead: z.string(),
      /** What the comparison rests on; named when the fields are taken in. */
      revision: z.int(),
      draft: z.int(),
      fields: z.array(
        z.strictObject({
          key: z.string(),
          kind: z.enum(['figure', 'figures', 'yesNo', 'text']),
          at: z.string(),
          label: z.string(),
          sent: value,
          now: value,
          filled: value,
          standing: z.enum(['unchanged', 'toSave', 'conflict', 'fault']),
          problem: z.enum([...filledProblems, ...taskProblems, 'tampered']).nullable(),
          given: z.string().nullable(),
        }),
      ),
    }),
  ),
  tampered: z.array(z.strictObject({ at: z.string(), expected: z.string(), found: z.string() })),
});

/**
 * What a form that came back would change, field by field, and what in it was changed that should not have been. Nothing is
 * entered.
 * Errors: `unreadableFile`; `fileRefused`, `notScanned` by the scanner; `notFound` for a form of another system or a campaign that is not the actor's; `invalidValue` at
 * `fingerprint` where its hidden mark was changed.
 */
export const reviewReportForm = command(
  'reviewReportForm',
  input,
  async (context, { campaignId, file }) => {
    // Nobody else has a file read.
    const here = await reachForms(context, campaignId);
    if (!here.ok) return here;
    const bytes = Buffer.from(file, 'base64');
    const clean = await findClean(context.scan, bytes);
    if (!clean.ok) return clean;
    const read: Result<ReturnedForm> = await readForm(bytes);
    if (!read.ok) return read;
    const { id, fingerprint, sheets } = read.value;
    const missing = refuse('notFound', { what: 'reportForm', id });
    if (!z.uuid().safeParse(id).success) return missing;
    const form = await findReportForm(context.db, id);
    const campaign = form && (await reachForms(context, form.campaignId));
    if (form === undefined || campaign?.ok !== true) return missing;
    if (form.fingerprint !== fingerprint)
      return refuse('invalidValue', { path: 'fingerprint', problem: 'replaced', given: fingerprint });
    const nowOf = await loadFormNow(context, campaign.value, form.content);
    const { tasks, tampered } = reviewForm(form.content, sheets, (taskId) => nowOf(taskId).now);
    return ok({
      formId: form.id,
      campaignId: form.campaignId,
      campaignTitle: form.content.campaignTitle,
      period: form.period,
      unitName: form.content.unitName,
      sentAt: form.sentAt,
      sentBy: form.sentBy,
      tasks: tasks.map((task) => {
        const { revision, draft } = nowOf(task.taskId).standing;
        return { ...task, revision, draft };
      }),
      tampered,
    });
  },
  { output },
);
