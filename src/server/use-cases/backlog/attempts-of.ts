import type { loadAttempts } from '#database/task/backlog-store.ts';

type Attempt = NonNullable<
  Awaited<ReturnType<typeof loadAttempts>> extends Map<unknown, (infer T)[]> ? T : never
>;

/** What was tried for one matter, and everybody whose work it was, each once, the first first. */
export function attemptsOf(tasks: Attempt[]) {
  const owners = new Map<string, { fullName: string | null; postTitle: string | null; unitName: string }>();
  for (const task of tasks)
    for (const { fullName, postTitle, unitName } of task.owners)
      owners.set([fullName, postTitle, unitName].join('\n'), { fullName, postTitle, unitName });
  return { owners: [...owners.values()], attempts: tasks };
}
