import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  officialId: z.uuid(),
  postId: z.uuid(),
  /** Giao quyền: holds the post without being appointed to it. */
  acting: z.boolean().default(false),
  from: z.iso.date(),
});

/**
 * Gives an official a post from a day on.
 * Errors: `invalidValue` before the post exists or once it has ended, `duplicate` while he holds it already.
 */
export const appointOfficial = command(
  'appointOfficial',
  input,
  async (context, { officialId, postId, acting, from }) => {
    const management = await context.db
      .selectFrom('management')
      .select('authority_id')
      .where('post_id', '=', postId)
      .orderBy('valid_from', 'desc')
      .executeTakeFirst();
    if (management === undefined) return refuse('notFound', { what: 'post', id: postId });
    const authorityPath = await loadUnitPath(context.db, management.authority_id, from);
    const permit = may(context.actor, 'changeOrganisation', { thing: 'tenure', authorityPath, ownerIds: [] });
    if (!permit.ok) return permit;
    const official = await context.db
      .selectFrom('official')
      .select('id')
      .where('id', '=', officialId)
      .executeTakeFirst();
    const post = await context.db
      .selectFrom('post')
      .select(['title', 'valid_to'])
      .where('id', '=', postId)
      .where('valid_to', '<=', from)
      .executeTakeFirst();
    if (post !== undefined)
      return refuse('invalidValue', {
        path: 'postId',
        problem: 'alreadyEnded',
        given: post.title,
        limit: post.valid_to ?? from,
      });
    if (official === undefined) return refuse('notFound', { what: 'official', id: officialId });

    const { valid_from: begins } = await context.db
      .selectFrom('post')
      .select('valid_from')
      .where('id', '=', postId)
      .executeTakeFirstOrThrow();
    if (from < begins)
      return refuse('invalidValue', { path: 'from', problem: 'tooEarly', given: from, limit: begins });
    // A new tenure has no end: it overlaps any that has not ended by its first day.
    const held = await context.db
      .selectFrom('tenure')
      .select('id')
      .where('official_id', '=', officialId)
      .where('post_id', '=', postId)
      .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', from)]))
      .executeTakeFirst();
    if (held !== undefined) return refuse('duplicate', { what: 'tenure', key: officialId });

    const id = context.newId();
    await context.db
      .insertInto('tenure')
      .values({ id, official_id: officialId, post_id: postId, acting, valid_from: from, valid_to: null })
      .execute();
    context.record({
      authorityId: management.authority_id,
      action: 'appointOfficial',
      thing: 'tenure',
      thingId: id,
      after: { officialId, postId, acting, from },
    });
    return ok({ id });
  },
  { output: idAnswer },
);
