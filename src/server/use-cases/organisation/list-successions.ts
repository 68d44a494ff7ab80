import * as z from 'zod';
import { successionKinds } from '#domain/organisation/succession-shape.ts';
import { ok } from '#domain/base/result.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';

const output = z.strictObject({
  /** The day the first unit begins; null while there is none. */
  beginning: z.iso.date().nullable(),
  acts: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(successionKinds),
      on: z.iso.date(),
      number: z.string(),
      title: z.string(),
    }),
  ),
});

/** The acts that turned units into others, the latest 200 first, and since when there are units. */
export const listSuccessions = query(
  'listSuccessions',
  z.strictObject({}),
  async ({ db, actor }) => {
    const permit = mayReadOrganisation(actor);
    if (!permit.ok) return permit;
    const acts = await db
      .selectFrom('succession')
      .select(['id', 'kind', 'on_date as on', 'number', 'title'])
      .orderBy('on_date', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    const first = await db
      .selectFrom('unit')
      .select((of) => of.fn.min('valid_from').as('day'))
      .executeTakeFirst();
    return ok({ beginning: first?.day ?? null, acts });
  },
  { output },
);
