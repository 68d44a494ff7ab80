import { may } from '#domain/access/may.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { findObstacle } from '#database/task/obstacle-store.ts';
import { type HeldTask, holdTask } from '#database/task-store.ts';
import type { Context } from '#use-cases/base/context.ts';

type Obstacle = NonNullable<Awaited<ReturnType<typeof findObstacle>>>;

/**
 * Finds an obstacle and holds its task, so that nothing else happens to either meanwhile.
 * Errors: `notFound`, also for who may not read the task.
 */
export async function reachObstacle(
  context: Context,
  obstacleId: string,
): Promise<Result<{ obstacle: Obstacle; held: HeldTask }>> {
  const missing = refuse('notFound', { what: 'obstacle', id: obstacleId });
  const found = await findObstacle(context.db, obstacleId);
  if (found === undefined) return missing;
  const held = await holdTask(context.db, found.taskId, context.today);
  if (held === undefined || !may(context.actor, 'readTask', held.access).ok) return missing;
  // Read again: what was seen before the task was held may have changed.
  const obstacle = await findObstacle(context.db, obstacleId);
  return obstacle === undefined ? missing : ok({ obstacle, held });
}
