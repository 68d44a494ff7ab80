import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';
import { listPostsAnswer } from '#use-cases/answers/organisation-answers.ts';

const input = z.strictObject({
  /** The unit the posts are in. */
  unitId: z.uuid(),
  /** The day whose posts and holders are asked for; left out: today. */
  asOf: z.iso.date().optional(),
});

/** The posts of a unit on a day, heads first, with the authority that manages each and who holds it then. */
export const listPosts = query(
  'listPosts',
  input,
  async (context, { unitId, asOf = context.today }) => {
    const permit = mayReadOrganisation(context.actor);
    if (!permit.ok) return permit;
    const posts = await context.db
      .selectFrom('post')
      .leftJoin('management', (join) =>
        join
          .onRef('management.post_id', '=', 'post.id')
          .on('management.valid_from', '<=', asOf)
          .on((on) => on.or([on('management.valid_to', 'is', null), on('management.valid_to', '>', asOf)])),
      )
      .select(['post.id', 'post.title', 'post.kind', 'post.is_head as isHead'])
      .select(['post.valid_from as validFrom', 'post.valid_to as validTo'])
      .select('management.authority_id as managedById')
      .where('post.unit_id', '=', unitId)
      .where('post.valid_from', '<=', asOf)
      .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>', asOf)]))
      .orderBy('post.is_head', 'desc')
      .orderBy('post.title')
      .execute();
    const holders = await context.db
      .selectFrom('tenure')
      .innerJoin('official', 'official.id', 'tenure.official_id')
      .select(['tenure.id as tenureId', 'tenure.post_id as postId', 'tenure.acting'])
      .select([
        'tenure.valid_from as validFrom',
        'official.id as officialId',
        'official.full_name as fullName',
      ])
      .where((where) => where('tenure.post_id', '=', where.fn.any(where.val(posts.map((post) => post.id)))))
      .where('tenure.valid_from', '<=', asOf)
      .where((where) => where.or([where('tenure.valid_to', 'is', null), where('tenure.valid_to', '>', asOf)]))
      .orderBy('official.sort_name')
      .execute();
    return ok({
      asOf,
      posts: posts.map((post) => ({
        ...post,
        holders: holders.filter((holder) => holder.postId === post.id),
      })),
    });
  },
  { output: listPostsAnswer },
);
