import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayResults } from './may-results.ts';

const place = z.strictObject({ id: z.uuid() });
const input = z.strictObject({ authorityId: z.uuid(), after: place.optional(), limit: pageLimit });

const output = z.strictObject({
  exports: z.array(
    z.strictObject({
      id: z.uuid(),
      selection: z.strictObject({
        year: z.int().optional(),
        campaignId: z.uuid().optional(),
        unitId: z.uuid().optional(),
        only: z.enum(['all', 'toSend']),
      }),
      campaignTitle: z.string().nullable(),
      unitName: z.string().nullable(),
      rows: z.int(),
      sha256: z.string(),
      madeAt: z.iso.datetime(),
      madeBy: z.string(),
      sentOn: z.iso.date().nullable(),
      sentBy: z.string().nullable(),
      receipt: z.string().nullable(),
    }),
  ),
  next: place.nullable(),
});

type Selection = z.output<typeof output>['exports'][number]['selection'];

/** The files of results of an authority, the latest first: what was sent when, by whom, with which receipt. */
export const listResultExports = query(
  'listResultExports',
  input,
  async (context, { authorityId, after, limit }) => {
    const permit = await mayResults(context, 'readResults', authorityId);
    if (!permit.ok) return permit;
    const rows = await context.db
      .selectFrom('result_export as export')
      .innerJoin('account as maker', 'maker.id', 'export.made_by')
      .leftJoin('account as sender', 'sender.id', 'export.sent_by')
      .select(['export.id', 'export.selection', 'export.sha256', 'export.made_at as madeAt'])
      .select(['maker.user_name as madeBy', 'export.sent_on as sentOn', 'sender.user_name as sentBy'])
      .select('export.receipt')
      .select((of) =>
        of
          .selectFrom('result_export_row')
          .select((row) => row.fn.countAll<string>().as('rows'))
          .whereRef('export_id', '=', 'export.id')
          .as('rows'),
      )
      .where('export.authority_id', '=', authorityId)
      .$if(after !== undefined, (page) => page.where('export.id', '<', after?.id ?? ''))
      .orderBy('export.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ id }) => ({ id }));
    const selections = shown.map(({ selection }) => selection as Selection);
    const campaigns = await namesOf(
      context,
      'campaign',
      selections.flatMap((it) => it.campaignId ?? []),
    );
    const units = await namesOf(
      context,
      'unit',
      selections.flatMap((it) => it.unitId ?? []),
    );
    return ok({
      exports: shown.map((row, at) => {
        const selection = selections[at] ?? { only: 'all' as const };
        return {
          ...row,
          selection,
          rows: Number(row.rows),
          campaignTitle: campaigns.get(selection.campaignId ?? '') ?? null,
          unitName: units.get(selection.unitId ?? '') ?? null,
        };
      }),
      next,
    });
  },
  { output },
);

async function namesOf(
  { db }: Parameters<typeof mayResults>[0],
  table: 'campaign' | 'unit',
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows =
    table === 'campaign'
      ? await db.selectFrom('campaign').select(['id', 'title as name']).where('id', 'in', ids).execute()
      : await db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
