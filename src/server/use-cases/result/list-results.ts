import * as z from 'zod';
import { resultRowSchema } from '#domain/result/result-file.ts';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { mayResults } from './may-results.ts';
import { type RegisteredResult, resultsOf } from './results-of.ts';
import { resultSelection } from './result-selection.ts';

const states = ['toSend', 'changed', 'sent'] as const;
const place = z.strictObject({ id: z.uuid() });
const input = z.strictObject({
  ...resultSelection,
  state: z.enum(states).optional(),
  after: place.optional(),
  limit: pageLimit,
});

const output = z.strictObject({
  campaigns: z.array(
    z.strictObject({
      campaignId: z.uuid(),
      title: z.string(),
      announced: z.int(),
      sent: z.int(),
      changed: z.int(),
      toSend: z.int(),
      /** The earliest day by which something not sent is to be. */
      dueOn: z.iso.date().nullable(),
      late: z.boolean(),
    }),
  ),
  results: z.array(
    resultRowSchema.extend({
      state: z.enum(states),
      sentOn: z.iso.date().nullable(),
      dueOn: z.iso.date().nullable(),
    }),
  ),
  next: place.nullable(),
  /** What whoever asks can do with them. */
  actions: z.strictObject({ sendResults: z.boolean() }),
});

/** The register of announced ratings for the national database: what was sent, what was not, and by when it is to be. */
export const listResults = query(
  'listResults',
  input,
  async (context, { authorityId, state, after, limit, ...selection }) => {
    const permit = await mayResults(context, 'readResults', authorityId);
    if (!permit.ok) return permit;
    const all = await resultsOf(context, authorityId, selection);
    const wanted = all.filter((it) => state === undefined || it.state === state);
    const from = after === undefined ? 0 : wanted.findIndex(({ row }) => row.id === after.id) + 1;
    const { shown, next } = pageOf(wanted.slice(from, from + limit + 1), limit, ({ row }) => ({
      id: row.id,
    }));
    const ofCampaigns = [...Map.groupBy(all, ({ row }) => row.campaign.id)];
    for (const [thingId] of ofCampaigns)
      context.noteRead({
        authorityId,
        action: 'readResults',
        thing: 'campaign',
        thingId,
        grounds: permit.value,
      });
    return ok({
      campaigns: ofCampaigns.map(([campaignId, results]) => summaryOf(campaignId, results, context.today)),
      results: shown.map(({ row, state: where, sentOn, dueOn }) => ({ ...row, state: where, sentOn, dueOn })),
      next,
      actions: { sendResults: (await mayResults(context, 'sendResults', authorityId)).ok },
    });
  },
  { output },
);

function summaryOf(campaignId: string, results: RegisteredResult[], today: string) {
  const count = (state: RegisteredResult['state']) => results.filter((it) => it.state === state).length;
  const dueOn = results.flatMap((it) => it.dueOn ?? []).toSorted()[0] ?? null;
  return {
    campaignId,
    title: results[0]?.row.campaign.title ?? '',
    announced: results.length,
    sent: count('sent'),
    changed: count('changed'),
    toSend: count('toSend'),
    dueOn,
    late: dueOn !== null && dueOn < today,
  };
}
