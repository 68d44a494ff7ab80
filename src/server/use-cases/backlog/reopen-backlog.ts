import * as z from 'zod';
import { ok, refuse } from '#domain/base/result.ts';
import { backlogStateOf } from '#domain/task/backlog-state.ts';
import { loadBacklogTasks } from '#database/task/backlog-store.ts';
import { versionAnswer } from '#use-cases/answers/base-answers.ts';
import { command } from '#use-cases/base/use-case.ts';
import { reachBacklog } from './reach-backlog.ts';

const input = z.strictObject({ entryId: z.uuid(), version: z.int() });

/**
 * Takes it back that a matter was dropped, or settled by a product: it waits again, or is in work, as the tasks made from it
 * say. What it was ended by stays in the log.
 * Errors: `wrongState` for a matter that has not ended, or that a finished task has settled; `duplicate` where another entry
 * of its title waits by now.
 */
export const reopenBacklog = command(
  'reopenBacklog',
  input,
  async (context, { entryId, version }) => {
    const reached = await reachBacklog(context, entryId, version);
    if (!reached.ok) return reached;
    const entry = reached.value;
    const tasks = await loadBacklogTasks(context.db, entryId);
    const state = backlogStateOf(tasks.map((task) => task.state));
    if ((entry.state !== 'dropped' && entry.state !== 'settled') || state === 'settled')
      return refuse('wrongState', { action: 'reopenBacklog', state: entry.state, possible: [] });
    const same = await context.db
      .selectFrom('backlog_entry')
      .select('id')
      .where('authority_id', '=', entry.authority_id)
      .where('title_key', '=', entry.title_key)
      .where('state', 'in', ['open', 'inWork'])
      .executeTakeFirst();
    if (same !== undefined) return refuse('duplicate', { what: 'backlogEntry', key: entry.title });
    await context.db
      .updateTable('backlog_entry')
      .set({
        state,
        version: version + 1,
        note: null,
        ended_on: null,
        settled_by_task_id: null,
        settled_by_product_id: null,
      })
      .where('id', '=', entryId)
      .execute();
    context.record({
      authorityId: entry.authority_id,
      action: 'reopenBacklog',
      thing: 'backlogEntry',
      thingId: entryId,
      before: { state: entry.state, version },
      after: { state, version: version + 1 },
    });
    return ok({ version: version + 1 });
  },
  { output: versionAnswer },
);
