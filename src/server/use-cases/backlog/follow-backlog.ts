import { backlogStateOf } from '#domain/task/backlog-state.ts';
import { holdBacklogEntry, loadBacklogTasks } from '#database/task/backlog-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/**
 * Lets a matter of the backlog go along with the tasks made from it: in work, open again when a task ended without being
 * finished, settled when one was. What people settled or dropped stays so.
 */
export async function followBacklog(context: Context, entryId: string): Promise<void> {
  const entry = await holdBacklogEntry(context.db, entryId);
  if (entry === undefined || (entry.state !== 'open' && entry.state !== 'inWork')) return;
  const tasks = await loadBacklogTasks(context.db, entryId);
  const state = backlogStateOf(tasks.map((task) => task.state));
  if (state === entry.state) return;
  const done = tasks.findLast((task) => task.state === 'finished');
  const settled = done === undefined ? {} : { settled_by_task_id: done.id, ended_on: context.today };
  await context.db
    .updateTable('backlog_entry')
    .set({ state, version: entry.version + 1, ...settled })
    .where('id', '=', entryId)
    .execute();
  context.record({
    authorityId: entry.authority_id,
    action: 'followBacklog',
    thing: 'backlogEntry',
    thingId: entryId,
    before: { state: entry.state, version: entry.version },
    after: { state, version: entry.version + 1, taskId: tasks.at(-1)?.id ?? null },
  });
}
