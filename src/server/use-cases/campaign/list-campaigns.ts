import * as z from 'zod';
import { sql } from 'kysely';
import { ok } from '#domain/base/result.ts';
import { loadView, ownSubject } from '#database/visible-to.ts';
import { pageLimit, pageOf } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';

const place = z.strictObject({ periodFrom: z.iso.date(), id: z.uuid() });
const output = z.strictObject({
  campaigns: z.array(
    z.strictObject({
      id: z.uuid(),
      title: z.string(),
      packId: z.string(),
      packVersion: z.string(),
      periodFrom: z.iso.date(),
      periodTo: z.iso.date(),
      authorityId: z.uuid(),
      authorityName: z.string(),
    }),
  ),
  next: place.nullable(),
});
const input = z.strictObject({
  /** The last row of the page before. */
  after: place.optional(),
  limit: pageLimit.default(200),
});

/** The campaigns somebody has to do with, the newest period first, a page at a time. */
export const listCampaigns = query(
  'listCampaigns',
  input,
  async (context, { after, limit }) => {
    const view = await loadView(context.db, context.actor, context.today);
    const rows = await context.db
      .selectFrom('campaign')
      .innerJoin('unit', 'unit.id', 'campaign.authority_id')
      .select([
        'campaign.id',
        'campaign.title',
        'campaign.pack_id as packId',
        'campaign.pack_version as packVersion',
      ])
      .select([
        'campaign.authority_id as authorityId',
        'campaign.period_from as periodFrom',
        'campaign.period_to as periodTo',
        'unit.name as authorityName',
      ])
      .where((where) =>
        view.authorityIds === 'all'
          ? sql<boolean>`true`
          : where.or([
              sql<boolean>`campaign.authority_id = any(${view.authorityIds}::uuid[])`,
              where.exists(
                where
                  .selectFrom('subject')
                  .select('subject.id')
                  .whereRef('subject.campaign_id', '=', 'campaign.id')
                  .where((own) => own.or([view, ...view.assisted].map((whose) => ownSubject(own, whose)))),
              ),
            ]),
      )
      .$if(after !== undefined, (page) =>
        page.where((where) =>
          where(
            where.refTuple('campaign.period_from', 'campaign.id'),
            '<',
            where.tuple(after?.periodFrom ?? '', after?.id ?? ''),
          ),
        ),
      )
      .orderBy('campaign.period_from', 'desc')
      .orderBy('campaign.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { shown, next } = pageOf(rows, limit, ({ periodFrom, id }) => ({ periodFrom, id }));
    return ok({ campaigns: shown, next });
  },
  { output },
);
