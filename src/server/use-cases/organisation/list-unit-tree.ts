import { sql } from 'kysely';
import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { pageLimit } from '#use-cases/base/page.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';

const input = z.strictObject({
  /** The day the tree is asked for; left out: today. */
  asOf: z.iso.date().optional(),
  /** The unit whose units right below are asked for; left out: those at the top. */
  parentId: z.uuid().optional(),
  after: z.strictObject({ name: z.string().max(300), id: z.uuid() }).optional(),
  limit: pageLimit.default(200),
});

const output = z.strictObject({
  asOf: z.iso.date(),
  units: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      kind: z.string(),
      block: z.enum(['party', 'government', 'front', 'armedForces']),
      validFrom: z.iso.date(),
      /** How many units stand right below it on that day. */
      below: z.int(),
      /** How many posts it has on that day. */
      posts: z.int(),
    }),
  ),
  next: z.strictObject({ name: z.string(), id: z.uuid() }).nullable(),
});

/** One storey of the tree of units as it stood on a day, by name. */
export const listUnitTree = query(
  'listUnitTree',
  input,
  async ({ db, actor, today }, { asOf = today, parentId, after, limit }) => {
    const permit = mayReadOrganisation(actor);
    if (!permit.ok) return permit;
    const holds = (table: string) =>
      sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${asOf}
        and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > ${asOf})`;
    let rows = db
      .selectFrom('unit')
      .leftJoin('unit_placement as place', (join) =>
        join.onRef('place.unit_id', '=', 'unit.id').on(holds('place')),
      )
      .select(['unit.id', 'unit.name', 'unit.kind', 'unit.block', 'unit.valid_from as validFrom'])
      .select((of) => [
        of
          .selectFrom('unit_placement as under')
          .select(sql<number>`count(*)::int`.as('n'))
          .whereRef('under.parent_id', '=', 'unit.id')
          .where(holds('under'))
          .$asScalar()
          .as('below'),
        of
          .selectFrom('post')
          .select(sql<number>`count(*)::int`.as('n'))
          .whereRef('post.unit_id', '=', 'unit.id')
          .where(holds('post'))
          .$asScalar()
          .as('posts'),
      ])
      .where(holds('unit'))
      .where('place.parent_id', parentId === undefined ? 'is' : '=', parentId ?? null);
    if (after !== undefined)
      rows = rows.where((where) =>
        where(where.refTuple('unit.name', 'unit.id'), '>', where.tuple(after.name, after.id)),
      );
    const page = await rows
      .orderBy('unit.name')
      .orderBy('unit.id')
      .limit(limit + 1)
      .execute();
    const shown = page.slice(0, limit);
    const last = shown.at(-1);
    return ok({
      asOf,
      units: shown.map((row) => ({ ...row, below: row.below ?? 0, posts: row.posts ?? 0 })),
      next: page.length > limit && last !== undefined ? { name: last.name, id: last.id } : null,
    });
  },
  { output },
);
