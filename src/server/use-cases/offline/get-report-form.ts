import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { findReportForm } from '#database/offline/report-form-store.ts';
import { writeForm } from '#server/documents/offline/write-form.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachForms } from './reach-forms.ts';

const input = z.strictObject({ formId: z.uuid() });

const output = z.strictObject({
  /** The name of the file, without accents. */
  name: z.string(),
  /** The workbook, base64. */
  file: z.string(),
});

/** A form as a protected workbook, to be filled in by those without access; the same one as often as it is asked for. */
export const getReportForm = query(
  'getReportForm',
  input,
  async (context, { formId }) => {
    const form = await findReportForm(context.db, formId);
    const campaign = form && (await reachForms(context, form.campaignId));
    if (form === undefined || campaign?.ok !== true)
      return refuse('notFound', { what: 'reportForm', id: formId });
    const bytes = await writeForm(form.content, { id: form.id, fingerprint: form.fingerprint });
    return ok({
      name: `bieu-bao-cao-${form.period.toLowerCase()}-${form.id.slice(-8)}.xlsx`,
      file: Buffer.from(bytes).toString('base64'),
    });
  },
  { output },
);
