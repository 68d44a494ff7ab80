import * as z from 'zod';
import { ok } from '#domain/base/result.ts';
import { likeText } from '#database/like-text.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';
import { listUnitsAnswer } from '#use-cases/answers/organisation-answers.ts';

const input = z.strictObject({
  /** The day whose units are asked for; left out: today. */
  asOf: z.iso.date().optional(),
  /** Only units right below this one on that day. */
  parentId: z.uuid().optional(),
  kind: z.string().max(60).optional(),
  /** Part of a name, accents and case ignored. */
  search: z.string().max(200).optional(),
  /** The last row of the page before. */
  after: z.strictObject({ name: z.string().max(300), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** The units there were on a day, by name, a page at a time, each with the unit above it on that day. */
export const listUnits = query(
  'listUnits',
  input,
  async (context, filter) => {
    const permit = mayReadOrganisation(context.actor);
    if (!permit.ok) return permit;
    const { asOf = context.today, parentId, kind, search, after } = filter;
    let rows = context.db
      .selectFrom('unit')
      .leftJoin('unit_placement as place', (join) =>
        join
          .onRef('place.unit_id', '=', 'unit.id')
          .on('place.valid_from', '<=', asOf)
          .on((on) => on.or([on('place.valid_to', 'is', null), on('place.valid_to', '>', asOf)])),
      )
      .select(['unit.id', 'unit.code', 'unit.name', 'unit.kind', 'unit.tree'])
      .select(['unit.block', 'unit.valid_from as validFrom', 'unit.valid_to as validTo'])
      .select('place.parent_id as parentId')
      .where('unit.valid_from', '<=', asOf)
      .where((where) => where.or([where('unit.valid_to', 'is', null), where('unit.valid_to', '>', asOf)]));
    if (parentId !== undefined) rows = rows.where('place.parent_id', '=', parentId);
    if (kind !== undefined) rows = rows.where('unit.kind', '=', kind);
    if (search !== undefined) rows = rows.where('unit.name_key', 'like', `%${likeText(search)}%`);
    if (after !== undefined)
      rows = rows.where((where) =>
        where(where.refTuple('unit.name', 'unit.id'), '>', where.tuple(after.name, after.id)),
      );
    const page = await rows
      .orderBy('unit.name')
      .orderBy('unit.id')
      .limit(filter.limit + 1)
      .execute();
    const shown = page.slice(0, filter.limit);
    const last = shown.at(-1);
    return ok({
      asOf,
      units: shown,
      next: page.length > filter.limit && last !== undefined ? { name: last.name, id: last.id } : null,
    });
  },
  { output: listUnitsAnswer },
);
