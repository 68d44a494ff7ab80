import * as z from 'zod';
import { holdsOn } from '#domain/base/dates.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadUnitPath } from '#database/organisation-store.ts';
import { loadSuccessionLinks } from '#database/organisation/succession-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';
import { getUnitAnswer } from '#use-cases/answers/organisation-answers.ts';

const input = z.strictObject({
  id: z.uuid(),
  /** The day as of which the units above are shown; left out: today. */
  asOf: z.iso.date().optional(),
});

/**
 * A unit with the units above it on a day, and the acts it came from and went into, whenever they were.
 * `exists` says whether it was there on that day.
 */
export const getUnit = query(
  'getUnit',
  input,
  async (context, { id, asOf = context.today }) => {
    const permit = mayReadOrganisation(context.actor);
    if (!permit.ok) return permit;
    const unit = await context.db
      .selectFrom('unit')
      .select(['id', 'code', 'name', 'kind', 'tree', 'block', 'formed_from as formedFrom'])
      .select(['valid_from as validFrom', 'valid_to as validTo'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (unit === undefined) return refuse('notFound', { what: 'unit', id });
    const above = (await loadUnitPath(context.db, id, asOf)).slice(1);
    const names = await context.db
      .selectFrom('unit')
      .select(['id', 'code', 'name'])
      .where('id', 'in', [...above, id])
      .execute();
    const byId = new Map(names.map((row) => [row.id, row]));
    return ok({
      asOf,
      unit: { ...unit, exists: holdsOn(unit, asOf) },
      /** The unit right above first. */
      above: above.flatMap((one) => byId.get(one) ?? []),
      before: await loadSuccessionLinks(context.db, id, 'before'),
      after: await loadSuccessionLinks(context.db, id, 'after'),
    });
  },
  { output: getUnitAnswer },
);
