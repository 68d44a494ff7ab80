import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { loadPublished } from '#server/regulations/load-published.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { query } from '#use-cases/base/use-case.ts';
import { reachCampaign } from '#use-cases/campaign/reach-campaign.ts';
import { reachedAuthorities } from '#use-cases/use/reached-authorities.ts';
import { answerPublished, type Beside } from './answer-published.ts';
import { isQuery, type PublishedQuery } from './published-query.ts';

const input = z.strictObject({
  campaignId: z.uuid(),
  /** Whose published table; left out: that of the regulation of the campaign, else the first there is. */
  packId: z.string().max(100).optional(),
});

const wording = z.strictObject({ vi: z.string(), en: z.string() });
const output = z.strictObject({
  /** The regulations with a published table. */
  tables: z.array(z.strictObject({ packId: z.string(), title: wording })),
  /** Null where there is none. */
  packId: z.string().nullable(),
  figures: z.array(
    z.strictObject({
      /** The way to the figure in the published table: names, and places in lists from 1. */
      path: z.array(z.string()),
      published: z.string(),
      /** What the system comes to for the campaign. */
      system: z.string().nullable(),
      /** `onlyInCase`: the figure is of one person, task or unit of the published scheme. */
      state: z.enum(['equal', 'differs', 'onlyInCase']),
    }),
  ),
});

/**
 * The figures published about a scheme beside those the system comes to for a campaign, by the same queries a replay of the
 * scheme is compared by. Captions of the published table are left out.
 * Errors: `notFound` for a campaign whose figures the actor may not read.
 */
export const publishedTables = query(
  'publishedTables',
  input,
  async (context, { campaignId, packId: wanted }) => {
    const { db, packs } = context;
    const reached = await reachCampaign(context, campaignId, 'readStatistics');
    if (!reached.ok) return reached;
    const { campaign } = reached.value;
    const schemes = [];
    for (const loaded of packs.list()) {
      const scheme = await loadPublished(loaded);
      if (scheme !== undefined) schemes.push({ head: loaded.pack.head, ...scheme });
    }
    const chosen =
      schemes.find(({ head }) => head.id === (wanted ?? campaign.pack_id)) ??
      (wanted === undefined ? schemes[0] : undefined);
    const authorities = await reachedAuthorities(context);
    const ofPack = await db
      .selectFrom('campaign')
      .select(['id', 'authority_id as authorityId'])
      .where('pack_id', '=', campaign.pack_id)
      .execute();
    const beside: Beside = {
      campaign,
      pack: (await packOf(context, campaign)).pack,
      others: ofPack.filter((it) => authorities === 'all' || authorities.includes(it.authorityId)),
    };
    const figures = [];
    for (const { path, published, asked } of chosen === undefined
      ? []
      : leaves(chosen.published, chosen.queries)) {
      if ('label' in asked) continue;
      const answer = await answerPublished(context, beside, asked);
      const system = answer === undefined ? null : textOf(answer);
      const state: 'equal' | 'differs' | 'onlyInCase' =
        answer === undefined ? 'onlyInCase' : system === published ? 'equal' : 'differs';
      figures.push({ path, published, system, state });
    }
    return ok({
      tables: schemes.map(({ head }) => ({
        packId: head.id,
        title: { vi: head.title.vi, en: head.title.en },
      })),
      packId: chosen?.head.id ?? null,
      figures,
    });
  },
  { output },
);

interface Leaf {
  path: string[];
  published: string;
  asked: PublishedQuery;
}

/** Every figure of a published table with the query that stands in its place. */
function leaves(published: unknown, queries: unknown, path: string[] = []): Leaf[] {
  if (typeof queries !== 'object' || queries === null) return [];
  if (!Array.isArray(queries) && isQuery(queries))
    return [{ path, published: textOf(published), asked: queries }];
  if (typeof published !== 'object' || published === null) return [];
  const table = published as { [name: string]: unknown };
  return Object.entries(queries).flatMap(([name, query]) =>
    leaves(table[name], query, [...path, Array.isArray(queries) ? String(Number(name) + 1) : name]),
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  return value === null || value === undefined ? '–' : String(value as string | number | boolean);
}
