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
  /** On the first page only. */
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
    const read = resultsOf(context, authorityId, selection);
    const wanted: RegisteredResult[] = [];
    for await (const result of read(state, after?.id, limit + 1)) if (wanted.push(result) > limit) break;
    const { shown, next } = pageOf(wanted, limit, ({ row }) => ({ id: row.id }));
    const campaigns = after === undefined ? await summariesOf(read(undefined), context.today) : [];
    const seen = after === undefined ? campaigns : shown.map(({ row }) => ({ campaignId: row.campaign.id }));
    for (const thingId of new Set(seen.map(({ campaignId }) => campaignId)))
      context.noteRead({
        authorityId,
        action: 'readResults',
        thing: 'campaign',
        thingId,
        grounds: permit.value,
      });
    return ok({
      campaigns,
      results: shown.map(({ row, state: where, sentOn, dueOn }) => ({ ...row, state: where, sentOn, dueOn })),
      next,
      actions: { sendResults: (await mayResults(context, 'sendResults', authorityId)).ok },
    });
  },
  { output },
);

/** Of each campaign how many are where, one result after another. */
async function summariesOf(results: AsyncIterable<RegisteredResult>, today: string) {
  type Summary = z.output<typeof output>['campaigns'][number];
  const found = new Map<string, Summary>();
  for await (const { row, state, dueOn } of results) {
    const { id: campaignId, title } = row.campaign;
    const none = { announced: 0, sent: 0, changed: 0, toSend: 0, dueOn: null, late: false };
    const summary = found.get(campaignId) ?? { campaignId, title, ...none };
    found.set(campaignId, summary);
    summary.announced += 1;
    summary[state] += 1;
    if (dueOn === null) continue;
    if (summary.dueOn === null || dueOn < summary.dueOn) summary.dueOn = dueOn;
    summary.late ||= dueOn < today;
  }
  return [...found.values()];
}
