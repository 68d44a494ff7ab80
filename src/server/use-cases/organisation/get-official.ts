import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { monthsInUnits } from '#domain/organisation/months-in-units.ts';
import { loadHeldPosts } from '#database/organisation/tenure-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { mayReadOrganisation } from './may-read-organisation.ts';
import { getOfficialAnswer } from '#use-cases/answers/organisation-answers.ts';

const input = z.strictObject({
  id: z.uuid(),
  /** The period, both days inclusive, whose months in units and posts are asked for; left out: this year so far. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** The years a period may span. */
const longest = 50;

/**
 * A person with every post he has held, and how long he was in which unit within a period: whoever moves, or whose unit
 * merges, has his months in both. He may read his own.
 */
export const getOfficial = query(
  'getOfficial',
  input,
  async (context, { id, from, to = context.today }) => {
    const permit = mayReadOrganisation(context.actor);
    if (!permit.ok && context.actor.officialId !== id) return permit;
    const official = await context.db
      .selectFrom('official')
      .select(['id', 'full_name as fullName', 'made_up as madeUp'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (official === undefined) return refuse('notFound', { what: 'official', id });
    const period = { from: from ?? `${to.slice(0, 4)}-01-01`, to };
    if (period.to < period.from)
      return refuse('invalidValue', {
        path: 'to',
        problem: 'beforeBeginning',
        given: period.to,
        limit: period.from,
      });
    const earliest = `${String(Number(to.slice(0, 4)) - longest).padStart(4, '0')}${to.slice(4)}`;
    if (period.from < earliest)
      return refuse('invalidValue', {
        path: 'from',
        problem: 'tooEarly',
        given: period.from,
        limit: earliest,
      });
    const posts = await loadHeldPosts(context.db, [id]);
    return ok({
      ...official,
      posts,
      period,
      held: monthsInUnits(posts, period),
    });
  },
  { output: getOfficialAnswer },
);
