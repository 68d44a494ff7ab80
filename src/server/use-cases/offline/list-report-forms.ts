import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadReportForms } from '#database/offline/report-form-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachForms } from './reach-forms.ts';

const input = z.strictObject({ campaignId: z.uuid(), limit: z.int().min(1).max(200).default(50) });

const output = z.strictObject({
  forms: z.array(
    z.strictObject({
      id: z.uuid(),
      campaignId: z.uuid(),
      period: z.string(),
      /** Null: the whole campaign. */
      unitName: z.string().nullable(),
      tasks: z.int(),
      sentAt: z.string(),
      sentBy: z.string(),
    }),
  ),
});

/** The forms of a campaign that went out, the last first. */
export const listReportForms = query(
  'listReportForms',
  input,
  async (context, { campaignId, limit }) => {
    const campaign = await reachForms(context, campaignId);
    if (!campaign.ok) return campaign;
    return ok({ forms: await loadReportForms(context.db, campaignId, limit) });
  },
  { output },
);
