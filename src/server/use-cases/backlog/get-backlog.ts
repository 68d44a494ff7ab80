import * as z from 'zod';
import { may } from '#domain/access/may.ts';
import { daysBetween } from '#domain/base/dates.ts';
import { ok, refuse } from '#domain/base/result.ts';
import { loadAttempts } from '#database/task/backlog-store.ts';
import { query } from '#use-cases/base/use-case.ts';
import { attemptsOf } from './attempts-of.ts';
import { backlogOf } from './reach-backlog.ts';
import { getBacklogAnswer } from '#use-cases/answers/backlog-answers.ts';

const input = z.strictObject({ entryId: z.uuid() });

/**
 * A matter of the backlog with its whole story: what it is about, how old, what was tried in which years, by whom, with
 * what outcome, what settled it, and how its entry was changed.
 */
export const getBacklog = query(
  'getBacklog',
  input,
  async (context, { entryId }) => {
    const entry = await context.db
      .selectFrom('backlog_entry')
      .leftJoin('unit', 'unit.id', 'backlog_entry.unit_id')
      .selectAll('backlog_entry')
      .select('unit.name as unitName')
      .where('backlog_entry.id', '=', entryId)
      .executeTakeFirst();
    const missing = refuse('notFound', { what: 'backlogEntry', id: entryId });
    if (entry === undefined) return missing;
    const subject = await backlogOf(context, entry.authority_id);
    if (!may(context.actor, 'readBacklog', subject).ok) return missing;
    const { owners, attempts } = attemptsOf((await loadAttempts(context.db, [entryId])).get(entryId) ?? []);
    const history = await context.db
      .selectFrom('log_entry')
      .leftJoin('account', 'account.id', 'log_entry.account_id')
      .select(['log_entry.at', 'log_entry.action', 'log_entry.before', 'log_entry.after'])
      .select('account.user_name as userName')
      .where('log_entry.thing', '=', 'backlogEntry')
      .where('log_entry.thing_id', '=', entryId)
      .orderBy('log_entry.sequence')
      .execute();
    return ok({
      id: entry.id,
      authorityId: entry.authority_id,
      title: entry.title,
      description: entry.description,
      source: entry.source,
      unitId: entry.unit_id,
      unitName: entry.unitName,
      waitingSince: entry.waiting_since,
      ageDays: daysBetween(entry.waiting_since, entry.ended_on ?? context.today),
      state: entry.state,
      endedOn: entry.ended_on,
      settledByTaskId: entry.settled_by_task_id,
      settledByProductId: entry.settled_by_product_id,
      note: entry.note,
      version: entry.version,
      owners,
      attempts: attempts.map(({ backlog_id: _entry, ...attempt }) => attempt),
      history,
      mayChange: may(context.actor, 'changeBacklog', subject).ok,
    });
  },
  { output: getBacklogAnswer },
);
