import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { likeText } from '#database/like-text.ts';
import { loadHeldPosts } from '#database/organisation/tenure-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';
import { listOfficialsAnswer } from '#use-cases/answers/organisation-answers.ts';

const input = z.strictObject({
  /** The day whose posts are asked for; left out: today. */
  asOf: z.iso.date().optional(),
  /** Only those who hold a post in this unit on that day. */
  unitId: z.uuid().optional(),
  /** Part of a name, accents and case ignored. */
  search: z.string().max(200).optional(),
  /** The last row of the page before. */
  after: z.strictObject({ sortName: z.string().max(300), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** People by their given name, a page at a time, each with the posts he holds on a day. */
export const listOfficials = query(
  'listOfficials',
  input,
  async (context, filter) => {
    const permit = mayReadOrganisation(context.actor);
    if (!permit.ok) return permit;
    const { asOf = context.today, unitId, search, after } = filter;
    let rows = context.db
      .selectFrom('official')
      .select(['official.id', 'official.full_name as fullName', 'official.made_up as madeUp'])
      .select('official.sort_name as sortName');
    if (unitId !== undefined)
      rows = rows.where((where) =>
        where.exists(
          where
            .selectFrom('tenure')
            .innerJoin('post', 'post.id', 'tenure.post_id')
            .select('tenure.id')
            .whereRef('tenure.official_id', '=', 'official.id')
            .where('post.unit_id', '=', unitId)
            .where('tenure.valid_from', '<=', asOf)
            .where((on) => on.or([on('tenure.valid_to', 'is', null), on('tenure.valid_to', '>', asOf)])),
        ),
      );
    if (search !== undefined) rows = rows.where('official.name_key', 'like', `%${likeText(search)}%`);
    if (after !== undefined)
      rows = rows.where((where) =>
        where(
          where.refTuple('official.sort_name', 'official.id'),
          '>',
          where.tuple(after.sortName, after.id),
        ),
      );
    const page = await rows
      .orderBy('official.sort_name')
      .orderBy('official.id')
      .limit(filter.limit + 1)
      .execute();
    const shown = page.slice(0, filter.limit);
    const last = shown.at(-1);
    const posts = await loadHeldPosts(
      context.db,
      shown.map((official) => official.id),
    );
    return ok({
      asOf,
      officials: shown.map((official) => ({
        ...official,
        posts: posts
          .filter((post) => post.officialId === official.id)
          .filter((post) => post.validFrom <= asOf && (post.validTo === null || asOf < post.validTo)),
      })),
      next:
        page.length > filter.limit && last !== undefined ? { sortName: last.sortName, id: last.id } : null,
    });
  },
  { output: listOfficialsAnswer },
);
