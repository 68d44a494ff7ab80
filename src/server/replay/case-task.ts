import type { Player } from './player.ts';
import { partsOf, type Row } from './read-case.ts';

/** The account of whoever leads a task of a case. */
export function leadAccount({ keys }: Player, task: Row): string {
  return keys.get('owner account', partsOf(task['owners'])[0] ?? task['owners']);
}

/** A task as whoever acts next sees it. */
export async function seenTask({ services, keys }: Player, key: string | undefined) {
  const taskId = keys.get('task', key);
  const { version } = await services.db
    .selectFrom('task')
    .select('version')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  return { taskId, version };
}
