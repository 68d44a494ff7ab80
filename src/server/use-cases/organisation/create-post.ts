import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { refuseEnded } from './refuse-ended.ts';
import { idAnswer } from '#use-cases/answers/base-answers.ts';

const input = z.strictObject({
  unitId: z.uuid(),
  title: z.string().min(1).max(200),
  kind: z.string().min(1).max(60),
  isHead: z.boolean(),
  /** The authority that assigns and rates whoever holds the post. */
  managedById: z.uuid(),
  validFrom: z.iso.date(),
});

/** Sets up a post in a unit and says which authority manages it. */
export const createPost = command(
  'createPost',
  input,
  async (context, post) => {
    const authorityPath = await loadUnitPath(context.db, post.managedById, context.today);
    if (authorityPath.length === 0) return refuse('notFound', { what: 'unit', id: post.managedById });
    const permit = may(context.actor, 'changeOrganisation', { thing: 'post', authorityPath, ownerIds: [] });
    if (!permit.ok) return permit;
    if ((await loadUnitPath(context.db, post.unitId, post.validFrom)).length === 0)
      return refuse('notFound', { what: 'unit', id: post.unitId });
    const ended =
      (await refuseEnded(context, 'unitId', post.unitId, post.validFrom, 'validFrom')) ??
      (await refuseEnded(context, 'managedById', post.managedById, post.validFrom, 'validFrom'));
    if (ended !== undefined) return ended;

    const id = context.newId();
    await context.db
      .insertInto('post')
      .values({
        id,
        unit_id: post.unitId,
        title: post.title,
        kind: post.kind,
        is_head: post.isHead,
        valid_from: post.validFrom,
        valid_to: null,
      })
      .execute();
    await context.db
      .insertInto('management')
      .values({ authority_id: post.managedById, post_id: id, valid_from: post.validFrom, valid_to: null })
      .execute();
    context.record({
      authorityId: post.managedById,
      action: 'createPost',
      thing: 'post',
      thingId: id,
      after: post,
    });
    return ok({ id });
  },
  { output: idAnswer },
);
