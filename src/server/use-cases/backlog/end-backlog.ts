import type { BacklogEntry } from '#database/task/backlog-store.ts';
import type { Context } from '#use-cases/base/context.ts';

/** Brings an entry to its end, by whatever settled it or for a reason, and writes it down. */
export async function endBacklog(
  context: Context,
  entry: BacklogEntry,
  action: 'settleBacklog' | 'dropBacklog',
  end: { note: string | null; taskId?: string; productId?: string },
): Promise<{ version: number }> {
  const state = action === 'settleBacklog' ? 'settled' : 'dropped';
  const version = entry.version + 1;
  await context.db
    .updateTable('backlog_entry')
    .set({
      state,
      version,
      note: end.note,
      ended_on: context.today,
      settled_by_task_id: end.taskId ?? null,
      settled_by_product_id: end.productId ?? null,
    })
    .where('id', '=', entry.id)
    .execute();
  context.record({
    authorityId: entry.authority_id,
    action,
    thing: 'backlogEntry',
    thingId: entry.id,
    before: { state: entry.state, version: entry.version },
    after: { state, version, ...end },
  });
  return { version };
}
