import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadFormMembers } from '#database/offline/form-members.ts';
import { writeRegistration } from '#server/documents/offline/write-registration.ts';
import { query } from '#use-cases/base/use-case.ts';
import { proposalColumns } from '#use-cases/sheet-import/kinds/proposal-columns.ts';
import { reachForms } from './reach-forms.ts';

const input = z.strictObject({ campaignId: z.uuid() });

const output = z.strictObject({
  name: z.string(),
  /** The workbook, base64. */
  file: z.string(),
});

/**
 * A protected workbook on which those without access register work; it comes back as a table of proposals, which is checked
 * row by row before anything is entered.
 */
export const getRegistrationForm = query(
  'getRegistrationForm',
  input,
  async (context, { campaignId }) => {
    const campaign = await reachForms(context, campaignId);
    if (!campaign.ok) return campaign;
    const names = Object.keys(proposalColumns);
    const bytes = await writeRegistration({
      campaignTitle: campaign.value.title,
      columns: Object.values(proposalColumns),
      leadColumn: names.indexOf('lead'),
      unitColumn: names.indexOf('unit'),
      members: await loadFormMembers(context.db, campaignId),
    });
    return ok({
      name: `bieu-dang-ky-${campaign.value.period_from.slice(0, 4)}-${campaignId.slice(-8)}.xlsx`,
      file: Buffer.from(bytes).toString('base64'),
    });
  },
  { output },
);
