import type { ToldOf } from '#domain/statistics/open-aggregate.ts';
import type { FollowedTask } from '#database/follow/followed-tasks.ts';
import { personOf } from './load-followed.ts';

/** Counts the people some work tells of, each once, and whose results are still to be announced. */
export function toldOf(tasks: readonly FollowedTask[]): ToldOf {
  const people = new Set<string>();
  const awaited = new Set<string>();
  for (const task of tasks) {
    const person = personOf(task);
    people.add(person);
    if (!task.announced) awaited.add(person);
  }
  return { people: people.size, awaited: awaited.size };
}
