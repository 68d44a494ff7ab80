import { sql } from 'kysely';
import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { daysBetween } from '#domain/base/dates.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { backlogSources, backlogStates } from '#domain/task/backlog.ts';
import { likeText } from '#database/like-text.ts';
import { loadAttempts } from '#database/task/backlog-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { attemptsOf } from './attempts-of.ts';
import { backlogOf } from './reach-backlog.ts';
import { listBacklogAnswer } from '#use-cases/answers/backlog-answers.ts';

const input = z.strictObject({
  authorityId: z.uuid(),
  /** `waiting`: open or in work, which is what a backlog is about. */
  state: z.enum(['waiting', 'all', ...backlogStates]).default('waiting'),
  source: z.enum(backlogSources).optional(),
  unitId: z.uuid().optional(),
  /** Part of a title, accents and case ignored. */
  search: z.string().max(200).optional(),
  /** Only what has waited since this day or longer. */
  since: z.iso.date().optional(),
  sort: z.enum(['age', 'title']).default('age'),
  /** The last row of the page before: its day or the key of its title, by the order asked for. */
  after: z.strictObject({ key: z.string().max(500), id: z.uuid() }).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** What each order sorts by, as text that can be handed back. */
const keys = { age: sql<string>`waiting_since::text`, title: sql<string>`title_key` };

/**
 * The backlog of an authority, what has waited longest first or by title, a page at a time: how old each matter is, how
 * often it was tried, whose it was.
 */
export const listBacklog = query(
  'listBacklog',
  input,
  async (context, filter) => {
    const { authorityId, state, source, unitId, search, since, sort, after, limit } = filter;
    if (!may(context.actor, 'readBacklog', await backlogOf(context, authorityId)).ok)
      return refuse('notFound', { what: 'unit', id: authorityId });
    let rows = context.db
      .selectFrom('backlog_entry')
      .leftJoin('unit', 'unit.id', 'backlog_entry.unit_id')
      .selectAll('backlog_entry')
      .select(['unit.name as unitName', keys[sort].as('sortKey')])
      .where('authority_id', '=', authorityId);
    if (state === 'waiting') rows = rows.where('state', 'in', ['open', 'inWork']);
    else if (state !== 'all') rows = rows.where('state', '=', state);
    if (source !== undefined) rows = rows.where('source', '=', source);
    if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId);
    if (search !== undefined) rows = rows.where('title_key', 'like', `%${likeText(search)}%`);
    if (since !== undefined) rows = rows.where('waiting_since', '<=', since);
    // Compared by the column itself, so that its index serves.
    if (after !== undefined && sort === 'age')
      rows = rows.where(
        sql<boolean>`(waiting_since, backlog_entry.id) > (${after.key}::date, ${after.id}::uuid)`,
      );
    if (after !== undefined && sort === 'title')
      rows = rows.where(sql<boolean>`(title_key, backlog_entry.id) > (${after.key}, ${after.id}::uuid)`);
    const page = await rows
      .orderBy(sort === 'age' ? 'waiting_since' : 'title_key')
      .orderBy('backlog_entry.id')
      .limit(limit + 1)
      .execute();
    const shown = page.slice(0, limit);
    const attempts = await loadAttempts(
      context.db,
      shown.map((entry) => entry.id),
    );
    const last = shown.at(-1);
    return ok({
      entries: shown.map((entry) => {
        const { owners, attempts: tried } = attemptsOf(attempts.get(entry.id) ?? []);
        return {
          id: entry.id,
          title: entry.title,
          source: entry.source,
          unitId: entry.unit_id,
          unitName: entry.unitName,
          waitingSince: entry.waiting_since,
          ageDays: daysBetween(entry.waiting_since, entry.ended_on ?? context.today),
          state: entry.state,
          endedOn: entry.ended_on,
          note: entry.note,
          version: entry.version,
          attempts: tried.length,
          owners,
        };
      }),
      next: page.length > limit && last !== undefined ? { key: last.sortKey, id: last.id } : null,
    });
  },
  { output: listBacklogAnswer },
);
